package dev.muster.incident;

/**
 * The only place that decides who may see a private incident; every output asks here. Bulk queries
 * use {@link IncidentRows#visibleTo} or {@link IncidentRows#visibleToAnyone}, and a test proves
 * that these match this rule.
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
