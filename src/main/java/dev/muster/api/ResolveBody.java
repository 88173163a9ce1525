package dev.muster.api;

import dev.muster.incident.Change;
import dev.muster.incident.Impact;
import dev.muster.incident.Incident;
import dev.muster.incident.Resolution;
import dev.muster.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Nothing of it is required: who resolves an incident at night wants to go to bed. */
record ResolveBody(
    @Nullable String explanation,
    @Nullable Instant impactStartedAt,
    @Nullable Instant detectedAt,
    @Nullable String usersAffected,
    @Nullable String revenue)
    implements Decision {

  @Override
  public void check() {
    var mistakes = new Mistakes();
    mistakes.check(
        "explanation", () -> new Resolution(Fields.text(explanation), null, null, Impact.UNKNOWN));
    mistakes.check("impact_started_at", () -> Fields.moment(impactStartedAt));
    mistakes.check("detected_at", () -> Fields.moment(detectedAt));
    mistakes.check("users_affected", () -> new Impact(Fields.text(usersAffected), ""));
    mistakes.check("revenue", () -> new Impact("", Fields.text(revenue)));
    mistakes.demandNone();
    mistakes.check("detected_at", this::resolution);
    mistakes.demandNone();
  }

  @Override
  public Change on(Incident incident, PersonId by, Instant now) {
    return incident.resolve(resolution(), by, now);
  }

  private Resolution resolution() {
    return new Resolution(
        Fields.text(explanation),
        Fields.moment(impactStartedAt),
        Fields.moment(detectedAt),
        new Impact(Fields.text(usersAffected), Fields.text(revenue)));
  }
}
