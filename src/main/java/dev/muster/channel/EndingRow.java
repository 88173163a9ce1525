package dev.muster.channel;

import dev.muster.incident.IncidentNumber;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param since when the incident ended
 * @param dueAt when the next stage is reached, if nobody decides otherwise
 * @param message the question, while it has live buttons
 */
@MappedEntity("ending")
record EndingRow(
    @Id long incident,
    Stage stage,
    Instant since,
    @Nullable Instant dueAt,
    @Nullable String message) {

  enum Stage {
    /** People may still need the channel. */
    WAITING,
    ASKED,
    ARCHIVED
  }

  static EndingRow waiting(IncidentNumber incident, Instant since, Instant dueAt) {
    return new EndingRow(incident.value(), Stage.WAITING, since, dueAt, null);
  }

  IncidentNumber number() {
    return new IncidentNumber(incident);
  }

  EndingRow asked(Instant archiveAt) {
    return new EndingRow(incident, Stage.ASKED, since, archiveAt, null);
  }

  EndingRow postedAs(String posted) {
    return new EndingRow(incident, stage, since, dueAt, posted);
  }

  EndingRow archived() {
    return new EndingRow(incident, Stage.ARCHIVED, since, null, null);
  }
}
