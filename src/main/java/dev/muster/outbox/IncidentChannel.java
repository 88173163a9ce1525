package dev.muster.outbox;

import dev.muster.incident.IncidentNumber;
import java.util.Optional;

/**
 * Where an incident lives in the chat. Channels are known by id only: names change.
 *
 * @param card the card's message
 */
public record IncidentChannel(
    IncidentNumber incident,
    String channelId,
    String channelName,
    Optional<String> card,
    Optional<Receipt.Announced> announcement) {}
