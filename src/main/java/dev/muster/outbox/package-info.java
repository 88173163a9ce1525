/**
 * The effects that Muster must perform in Slack: each is a row, planned in the transaction of its
 * event, until it is done. A worker claims effects under a lease, performs them through {@code
 * ChatGateway}, and stores their receipts. May call incident, scheduling and the packages below
 * them.
 */
@NullMarked
package dev.muster.outbox;

import org.jspecify.annotations.NullMarked;
