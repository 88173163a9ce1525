package dev.muster.slack.declare;

import dev.muster.incident.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form of a declaration by now.
 *
 * @param services as their options are called
 * @param visibility the boxes that are ticked
 * @param started of what is over
 * @param over of what is over
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
