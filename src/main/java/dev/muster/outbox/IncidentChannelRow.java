package dev.muster.outbox;

import dev.muster.incident.IncidentNumber;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@MappedEntity("whereabouts")
record IncidentChannelRow(
    @Id long incident,
    String channelId,
    String channelName,
    @Nullable String cardMessage,
    @Nullable String announcementChannel,
    @Nullable String announcementMessage,
    @Nullable Instant archivedAt) {

  IncidentChannel incidentChannel() {
    return new IncidentChannel(
        new IncidentNumber(incident),
        channelId,
        channelName,
        Optional.ofNullable(cardMessage),
        announcementChannel == null || announcementMessage == null
            ? Optional.empty()
            : Optional.of(new Receipt.Announced(announcementChannel, announcementMessage)));
  }
}
