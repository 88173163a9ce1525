package dev.muster.incident;

import dev.muster.catalog.ServiceName;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says when they call for help. The title alone is enough.
 *
 * @param key tells this declaration from every other; the same key declares once
 * @param severity null when nobody knows yet how bad it is
 * @param triage whether somebody should first look if it is an incident at all
 * @param past null while it lasts
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

  /** Of something that is really broken. */
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
   * @throws Refused when it is declared after the fact and is not over by then
   */
  void requirePossible(Instant now) {
    if (past != null) {
      past.requireOver(now);
    }
  }

  /** It counts as bad rather than harmless while nobody knows. */
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
