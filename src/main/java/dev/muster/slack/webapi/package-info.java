/**
 * Calls of Slack's Web API: rate limits, retries, posts, forms, replies. May call payload, delivery
 * and the packages below them.
 */
@NullMarked
package dev.muster.slack.webapi;

import org.jspecify.annotations.NullMarked;
