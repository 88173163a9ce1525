/**
 * Status updates, reminders, nudges, and the fallback reminder that is scheduled with Slack. May
 * call webapi and the packages below it.
 */
@NullMarked
package dev.muster.slack.update;

import org.jspecify.annotations.NullMarked;
