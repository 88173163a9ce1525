/**
 * What an incident's channel is called, what it links, whom the operator's rules call into it, and
 * when it is archived. May call incident, outbox and what lies below; called by the slack face.
 */
@NullMarked
package dev.muster.channel;

import org.jspecify.annotations.NullMarked;
