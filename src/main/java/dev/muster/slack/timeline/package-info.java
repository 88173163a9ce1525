/**
 * Notes, captured messages, corrections, catching up, and the postmortem draft. May call webapi and
 * the packages below it.
 */
@NullMarked
package dev.muster.slack.timeline;

import org.jspecify.annotations.NullMarked;
