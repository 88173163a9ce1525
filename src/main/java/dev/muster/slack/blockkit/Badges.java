package dev.muster.slack.blockkit;

import dev.muster.incident.Incident;

/** One emoji per incident, which shows its state at a glance on a phone. */
public final class Badges {

  private Badges() {}

  /**
   * Shows the severity of an active incident and the status of any other, unless the status has a
   * badge of its own.
   */
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
