package dev.muster.incident;

import dev.muster.catalog.ServiceName;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input to declare an incident. Only the title is required.
 *
 * @param key idempotency key: one incident is declared per key
 * @param severity null when unknown
 * @param triage whether the incident starts in triage and must be accepted first
 * @param past null unless the incident is declared after the fact
 */
public record Declaration(
    String key,
    Title title,
    @Nullable Severity severity,
    List<ServiceName> services,
    Visibility visibility,
    String summary,
    PersonId by,
    IncidentKind purpose,
    boolean triage,
    @Nullable RetrospectiveTimes past) {

  public Declaration {
    services = ServiceNames.fitting(services);
    summary = UserText.fitting("The summary", summary);
    if (triage && past != null) {
      throw Refused.because("What is over needs no triage; declare it as the one or the other.");
    }
  }

  /** Declares a real incident that is ongoing and needs no triage. */
  public Declaration(
      String key,
      Title title,
      @Nullable Severity severity,
      List<ServiceName> services,
      Visibility visibility,
      String summary,
      PersonId by) {
    this(key, title, severity, services, visibility, summary, by, IncidentKind.REAL, false, null);
  }

  public boolean isPrivate() {
    return visibility == Visibility.PRIVATE;
  }

  /**
   * @throws Refused when it is declared after the fact but had not ended by {@code now}
   */
  void requirePossible(Instant now) {
    if (past != null) {
      past.requireOver(now);
    }
  }

  /** The given severity, or the provisional one while the severity is unknown. */
  Severity handledAs(SeverityCatalog severities) {
    return severity == null ? severities.inDoubt() : severity;
  }

  Status first() {
    return past != null ? Status.RESOLVED : triage ? Status.TRIAGE : Status.INVESTIGATING;
  }

  Milestones milestones(Instant at) {
    return past == null ? Milestones.declared(at) : Milestones.past(past, at);
  }
}
