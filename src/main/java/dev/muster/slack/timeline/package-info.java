/**
 * Notes, captured messages, corrections, catching up, and the postmortem draft. May call webapi,
 * delivery, payload, blockkit.
 */
@NullMarked
package dev.muster.slack.timeline;

import org.jspecify.annotations.NullMarked;
