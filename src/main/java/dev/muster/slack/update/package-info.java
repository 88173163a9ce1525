/**
 * Status updates, reminders, nudges, and the reminder that waits with Slack. May call webapi,
 * delivery, blockkit.
 */
@NullMarked
package dev.muster.slack.update;

import org.jspecify.annotations.NullMarked;
