/**
 * Calls of Slack's Web API: rate limits, retries, posts, forms, replies. May call payload,
 * delivery, blockkit.
 */
@NullMarked
package dev.muster.slack.webapi;

import org.jspecify.annotations.NullMarked;
