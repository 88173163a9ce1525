/**
 * Slack's deliveries over HTTP and Socket Mode: signature, dispatch, and the answer, which is
 * stored before Slack gets it. May call declare, home and the packages below them.
 */
@NullMarked
package dev.muster.slack.inbound;

import org.jspecify.annotations.NullMarked;
