package dev.muster.outbox;

import dev.muster.incident.IncidentNumber;
import java.time.Instant;

/**
 * A channel that we opened.
 *
 * @param incident the number its name has in it
 */
public record BotChannel(
    String id, String name, IncidentNumber incident, boolean isPrivate, Instant createdAt) {}
