/**
 * The clock and the sweeps. The clock follows the database's clock, which all processes share, and
 * advances by elapsed time in between. Quartz only triggers the sweeps; due times are rows in other
 * packages' tables, so a missed, late or repeated trigger does no harm. May call logging only.
 */
@NullMarked
package dev.muster.scheduling;

import org.jspecify.annotations.NullMarked;
