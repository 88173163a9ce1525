package dev.muster.api;

import dev.muster.incident.Change;
import dev.muster.incident.Impact;
import dev.muster.incident.Incident;
import dev.muster.incident.Resolution;
import dev.muster.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** No field is required, so that resolving an incident takes no effort at night. */
record ResolveBody(
    @Nullable String explanation,
    @Nullable Instant impactStartedAt,
    @Nullable Instant detectedAt,
    @Nullable String usersAffected,
    @Nullable String revenue)
    implements Decision {

  @Override
  public void check() {
    var mistakes = new FieldErrors();
    mistakes.check(
        "explanation",
        () -> new Resolution(FieldReader.text(explanation), null, null, Impact.UNKNOWN));
    mistakes.check("impact_started_at", () -> FieldReader.moment(impactStartedAt));
    mistakes.check("detected_at", () -> FieldReader.moment(detectedAt));
    mistakes.check("users_affected", () -> new Impact(FieldReader.text(usersAffected), ""));
    mistakes.check("revenue", () -> new Impact("", FieldReader.text(revenue)));
    mistakes.requireNone();
    mistakes.check("detected_at", this::resolution);
    mistakes.requireNone();
  }

  @Override
  public Change on(Incident incident, PersonId by, Instant now) {
    return incident.resolve(resolution(), by, now);
  }

  private Resolution resolution() {
    return new Resolution(
        FieldReader.text(explanation),
        FieldReader.moment(impactStartedAt),
        FieldReader.moment(detectedAt),
        new Impact(FieldReader.text(usersAffected), FieldReader.text(revenue)));
  }
}
