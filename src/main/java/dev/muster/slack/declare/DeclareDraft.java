package dev.muster.slack.declare;

import dev.muster.incident.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The current values of an open declare form.
 *
 * @param services values of the options
 * @param visibility values of the ticked boxes
 * @param started only for a retrospective incident
 * @param over only for a retrospective incident
 */
record DeclareDraft(
    Optional<Severity> severity,
    String title,
    String summary,
    DeclareReason occasion,
    List<String> services,
    List<String> visibility,
    @Nullable Instant started,
    @Nullable Instant over) {

  static DeclareDraft of(
      Optional<Severity> severity, String title, String summary, DeclareReason occasion) {
    return new DeclareDraft(severity, title, summary, occasion, List.of(), List.of(), null, null);
  }
}
