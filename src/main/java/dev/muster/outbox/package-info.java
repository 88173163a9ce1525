/**
 * What Muster owes the world: each effect is a row until it is done. Facts are planned into effects
 * inside their transaction; one port carries them out and brings back receipts. May call incident
 * and what lies below it, and scheduling.
 */
@NullMarked
package dev.muster.outbox;

import org.jspecify.annotations.NullMarked;
