package dev.muster.incident;

import dev.muster.people.PersonId;
import java.util.List;

/**
 * What somebody says when they call for help. The title alone is enough.
 *
 * @param key tells this declaration from every other; the same key declares once
 * @param triage whether somebody should first look if it is an incident at all
 */
public record Declaration(
    String key,
    Title title,
    Severity severity,
    List<String> services,
    Visibility visibility,
    String summary,
    PersonId by,
    Purpose purpose,
    boolean triage) {

  private static final int LONGEST_SERVICE = 120;

  public Declaration {
    services =
        services.stream()
            .map(Words::line)
            .filter(service -> !service.isEmpty())
            .distinct()
            .toList();
    services.forEach(Declaration::demandFitting);
    summary = Words.fitting("The summary", summary);
  }

  /** Of something that is really broken. */
  public Declaration(
      String key,
      Title title,
      Severity severity,
      List<String> services,
      Visibility visibility,
      String summary,
      PersonId by) {
    this(key, title, severity, services, visibility, summary, by, Purpose.REAL, false);
  }

  public boolean isPrivate() {
    return visibility == Visibility.PRIVATE;
  }

  Status first() {
    return triage ? Status.TRIAGE : Status.INVESTIGATING;
  }

  private static void demandFitting(String service) {
    if (service.length() > LONGEST_SERVICE) {
      throw Refused.because(
          "Keep the name of a service to %d characters (one has %d).",
          LONGEST_SERVICE, service.length());
    }
  }
}
