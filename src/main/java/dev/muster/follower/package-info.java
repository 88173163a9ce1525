/**
 * Who wants to hear of an incident without being part of it, and what they hear. May call incident,
 * outbox and people; called by the chat's face.
 */
@NullMarked
package dev.muster.follower;

import org.jspecify.annotations.NullMarked;
