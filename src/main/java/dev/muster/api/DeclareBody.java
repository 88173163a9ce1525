package dev.muster.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.muster.catalog.Catalog;
import dev.muster.incident.Declaration;
import dev.muster.incident.IncidentKind;
import dev.muster.incident.Refused;
import dev.muster.incident.RetrospectiveTimes;
import dev.muster.incident.Title;
import dev.muster.incident.Visibility;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

record DeclareBody(
    @Nullable String title,
    @Nullable String severity,
    @Nullable String summary,
    @Nullable List<String> services,
    @JsonProperty("private") @Nullable Boolean isPrivate,
    @Nullable String purpose,
    @Nullable Boolean triage,
    @Nullable Instant impactStartedAt,
    @Nullable Instant resolvedAt) {

  /** Placeholder for an invalid title, so that the remaining fields can be checked as well. */
  private static final Title UNNAMED = new Title("unnamed");

  /**
   * @throws ApiError with every invalid field
   */
  Declaration declaration(String key, PersonId by, Catalog catalog, Instant now) {
    var mistakes = new FieldErrors();
    var named = mistakes.read("title", () -> new Title(FieldReader.text(title)));
    var bad =
        mistakes.read("severity", () -> Optional.ofNullable(severity).map(FieldReader::severity));
    var meant = mistakes.read("purpose", () -> FieldReader.purpose(purpose));
    var touched = mistakes.read("services", () -> FieldReader.services(services, catalog));
    var past = mistakes.read("resolved_at", () -> past(now));
    var declaration =
        mistakes.read(
            "summary",
            () ->
                new Declaration(
                    key,
                    named.orElse(UNNAMED),
                    bad.flatMap(Function.identity()).orElse(null),
                    touched.orElse(List.of()),
                    Visibility.meant(
                        Boolean.TRUE.equals(isPrivate),
                        Boolean.FALSE.equals(isPrivate),
                        catalog.anyPrivate(touched.orElse(List.of()))),
                    FieldReader.text(summary),
                    by,
                    meant.orElse(IncidentKind.REAL),
                    Boolean.TRUE.equals(triage),
                    past.flatMap(Function.identity()).orElse(null)));
    mistakes.requireNone();
    return declaration.orElseThrow();
  }

  /** The times of an incident that is declared after the fact; empty for a live one. */
  private Optional<RetrospectiveTimes> past(Instant now) {
    var started = FieldReader.moment(impactStartedAt);
    var resolved = FieldReader.moment(resolvedAt);
    if (started == null && resolved == null) {
      return Optional.empty();
    }
    if (started == null || resolved == null) {
      throw Refused.because("What is over has both, impact_started_at and resolved_at.");
    }
    return Optional.of(new RetrospectiveTimes(started, resolved).requireOver(now));
  }
}
