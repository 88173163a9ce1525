/**
 * The rules for an incident's channel: its name, its bookmarks, whom the operator's rules invite,
 * and when it is archived. May call outbox and the packages below it.
 */
@NullMarked
package dev.muster.channel;

import org.jspecify.annotations.NullMarked;
