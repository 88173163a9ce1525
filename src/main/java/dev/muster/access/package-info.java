/**
 * Access without Slack: the tokens of people, the idempotency keys with their stored answers, the
 * delay for wrong credentials, and the service through which token holders change incidents. May
 * call outbox and the packages below it; called by api, web and slack.
 */
@NullMarked
package dev.muster.access;

import org.jspecify.annotations.NullMarked;
