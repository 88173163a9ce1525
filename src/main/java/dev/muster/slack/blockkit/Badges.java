package dev.muster.slack.blockkit;

import dev.muster.incident.Incident;

/** One coloured sign each, so that a phone shows at a glance how bad it is. */
public final class Badges {

  private Badges() {}

  /** A burning incident shows its severity, a finished one that it is over. */
  public static String of(Incident incident) {
    return incident.statuses().badge(incident.status()).orElseGet(() -> usual(incident));
  }

  private static String usual(Incident incident) {
    return switch (incident.status()) {
      case TRIAGE -> "❔";
      case INVESTIGATING, IDENTIFIED, MONITORING -> incident.severity().badge();
      case RESOLVED -> "✅";
      case CLOSED -> "🏁";
      case CANCELLED, DECLINED -> "🚫";
      case MERGED -> "🔀";
    };
  }
}
