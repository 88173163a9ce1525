/**
 * Looks after what must always hold, mends what it can and says the rest: in the log, at {@code
 * /audit}, and by silence where somebody waits for a sign of life. May call reminder, the audit
 * log, the outbox, the heart, what lies below, and scheduling; nobody calls it.
 */
@NullMarked
package dev.muster.selfcheck;

import org.jspecify.annotations.NullMarked;
