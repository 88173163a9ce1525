package dev.muster.web;

import dev.muster.access.Tokens;
import dev.muster.incident.IncidentNumber;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The query parameter that tells the incident page which action was just done. It is signed and
 * valid for two minutes, so that a link cannot report an action that did not happen, or report one
 * much later.
 */
@Singleton
@Requires(beans = Tokens.class)
class DoneLink {

  private static final Duration LIFE = Duration.ofMinutes(2);

  /** Tolerates a difference between the clocks of two replicas. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private static final Pattern SHAPE =
      Pattern.compile("\\A([a-z]{1,20})-([0-9]{1,11})-([0-9a-f]{64})");

  private final Tokens tokens;

  DoneLink(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The value of the parameter {@code done}. */
  String of(IncidentNumber number, Notice notice, Instant now) {
    var second = now.getEpochSecond();
    return "%s-%s-%s"
        .formatted(notice.word(), second, tokens.seal(text(number, notice.word(), second)));
  }

  Optional<Notice> read(IncidentNumber number, String done, Instant now) {
    var parts = SHAPE.matcher(done);
    if (done.length() > 100 || !parts.matches()) {
      return Optional.empty();
    }
    var second = Long.parseLong(parts.group(2));
    var at = Instant.ofEpochSecond(second);
    return at.isAfter(now.minus(LIFE))
            && at.isBefore(now.plus(SKEW))
            && tokens.isSealed(text(number, parts.group(1), second), parts.group(3))
        ? Notice.read(parts.group(1))
        : Optional.empty();
  }

  private static String text(IncidentNumber number, String notice, long second) {
    return "done/%s/%s/%s".formatted(number.value(), notice, second);
  }
}
