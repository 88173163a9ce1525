package dev.muster.slack;

import dev.muster.incident.Severity;
import dev.muster.incident.Status;

/** One coloured sign each, so that a phone shows at a glance how bad it is. */
final class Badges {

  private Badges() {}

  /** A burning incident shows its severity, a finished one that it is over. */
  static String of(Severity severity, Status status) {
    return switch (status) {
      case TRIAGE -> "❔";
      case INVESTIGATING, IDENTIFIED, MONITORING -> severity.badge();
      case RESOLVED -> "✅";
      case CLOSED -> "🏁";
      case CANCELLED, DECLINED -> "🚫";
      case MERGED -> "🔀";
    };
  }
}
