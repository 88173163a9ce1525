package dev.muster.channel;

import dev.muster.incident.IncidentNumber;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param since when the incident ended
 * @param dueAt when the next stage is due unless someone decides otherwise; null once archived
 * @param message the posted question while its buttons are active
 */
@MappedEntity("ending")
record ChannelArchivingRow(
    @Id long incident,
    Stage stage,
    Instant since,
    @Nullable Instant dueAt,
    @Nullable String message) {

  enum Stage {
    /** The channel may still be needed. */
    WAITING,
    ASKED,
    ARCHIVED
  }

  static ChannelArchivingRow waiting(IncidentNumber incident, Instant since, Instant dueAt) {
    return new ChannelArchivingRow(incident.value(), Stage.WAITING, since, dueAt, null);
  }

  IncidentNumber number() {
    return new IncidentNumber(incident);
  }

  ChannelArchivingRow asked(Instant archiveAt) {
    return new ChannelArchivingRow(incident, Stage.ASKED, since, archiveAt, null);
  }

  ChannelArchivingRow postedAs(String posted) {
    return new ChannelArchivingRow(incident, stage, since, dueAt, posted);
  }

  ChannelArchivingRow archived() {
    return new ChannelArchivingRow(incident, Stage.ARCHIVED, since, null, null);
  }
}
