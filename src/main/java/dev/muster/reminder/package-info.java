/**
 * Promises with a due time. A reminder is a row; a sweep finds the due ones and owes the outbox a
 * ring, in one transaction. What cannot wait is left with the chat in advance, too. May call the
 * outbox, the heart and what lies below.
 */
@NullMarked
package dev.muster.reminder;

import org.jspecify.annotations.NullMarked;
