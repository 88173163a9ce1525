package dev.muster.incident;

/**
 * The one place that decides who may see a private incident. Every outlet asks here; a question
 * that a query must answer in bulk uses {@link IncidentRows#visibleTo} or {@link
 * IncidentRows#visibleToAnyone} and is held to this rule by a test.
 */
public final class VisibilityPolicy {

  private VisibilityPolicy() {}

  public static boolean permits(Incident incident, Viewer viewer) {
    if (!incident.isPrivate()) {
      return true;
    }
    return switch (viewer) {
      case Viewer.Anyone() -> false;
      case Viewer.Known(var person) -> incident.participants().contains(person);
      case Viewer.InChannel(var number) -> incident.number().equals(number);
    };
  }
}
