package dev.muster.outbox;

import dev.muster.incident.IncidentNumber;
import java.util.Optional;

/**
 * The channel, card and announcement of an incident. A channel is identified by its id, because its
 * name can change.
 *
 * @param card the id of the card's message
 */
public record IncidentChannel(
    IncidentNumber incident,
    String channelId,
    String channelName,
    Optional<String> card,
    Optional<Receipt.Announced> announcement) {}
