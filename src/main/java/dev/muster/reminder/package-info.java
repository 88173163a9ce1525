/**
 * Reminders of status updates, nudges about what an incident lacks, and the fallback message that
 * is scheduled with Slack in advance. Each due time is a row; a sweep finds the due rows and
 * enqueues effects in the same transaction. May call outbox and the packages below it.
 */
@NullMarked
package dev.muster.reminder;

import org.jspecify.annotations.NullMarked;
