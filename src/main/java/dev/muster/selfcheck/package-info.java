/**
 * Checks of conditions that must always hold. It repairs what it can and reports the rest in the
 * log and at {@code /audit}; the heartbeat stops while a check fails. May call reminder, auditlog,
 * database and the packages below them; no other package may call it.
 */
@NullMarked
package dev.muster.selfcheck;

import org.jspecify.annotations.NullMarked;
