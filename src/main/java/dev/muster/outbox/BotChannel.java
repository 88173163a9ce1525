package dev.muster.outbox;

import dev.muster.incident.IncidentNumber;
import java.time.Instant;

/**
 * A channel that Muster opened.
 *
 * @param incident the incident number in the channel's name
 */
public record BotChannel(
    String id, String name, IncidentNumber incident, boolean isPrivate, Instant createdAt) {}
