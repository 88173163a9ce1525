package dev.muster.api;

import dev.muster.incident.Audience;
import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.incident.Status;
import dev.muster.incident.StatusUpdate;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * @param status left out when it has not changed
 * @param nextUpdateDue left out to keep the severity's cadence
 */
record UpdateBody(
    @Nullable String text,
    @Nullable String status,
    @Nullable String audience,
    @Nullable Instant nextUpdateDue)
    implements Decision {

  @Override
  public void check() {
    var mistakes = new Mistakes();
    mistakes.check("text", () -> Fields.demandWords(text));
    mistakes.check("status", () -> next(Status.INVESTIGATING));
    mistakes.check("audience", this::forWhom);
    mistakes.check("next_update_due", () -> Fields.moment(nextUpdateDue));
    mistakes.demandNone();
  }

  @Override
  public Change on(Incident incident, PersonId by, Instant now) {
    return incident.postUpdate(
        new StatusUpdate(
            next(incident.status()), Fields.text(text), forWhom(), Fields.moment(nextUpdateDue)),
        by,
        now);
  }

  private Status next(Status before) {
    return Optional.ofNullable(status)
        .map(typed -> Fields.choice(Status.ACCEPTED.stream(), typed))
        .orElse(before);
  }

  private Audience forWhom() {
    return Optional.ofNullable(audience)
        .map(typed -> Fields.choice(Arrays.stream(Audience.values()), typed))
        .orElse(Audience.INTERNAL);
  }
}
