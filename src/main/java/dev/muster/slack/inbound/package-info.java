/**
 * Slack's deliveries over HTTP and Socket Mode: signature, dispatch, and the answer that is stored
 * before Slack gets it. May call declare, home, webapi, delivery, payload, blockkit.
 */
@NullMarked
package dev.muster.slack.inbound;

import org.jspecify.annotations.NullMarked;
