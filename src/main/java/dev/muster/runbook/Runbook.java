package dev.muster.runbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.catalog.ServiceName;
import dev.muster.incident.Incident;
import dev.muster.incident.Severity;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One file of advice.
 *
 * @param name the file's, without its ending: what people type, and what ticks are kept under
 * @param services empty for all there are
 * @param severities empty for all there are
 */
public record Runbook(
    String name,
    String title,
    Set<ServiceName> services,
    Set<Severity> severities,
    List<Part> parts) {

  public Runbook {
    services = Set.copyOf(services);
    severities = Set.copyOf(severities);
    parts = List.copyOf(parts);
  }

  /** A piece of it, in reading order. */
  public sealed interface Part {}

  public record Heading(String words) implements Part {}

  public record Prose(RunbookLine line) implements Part {}

  public record Code(String text) implements Part {}

  /** Something to do and to tick. */
  public record Step(RunbookLine line) implements Part {

    /** What a tick is for. It outlives every edit of the file but one of these words. */
    public String words() {
      return line.words();
    }

    /** The same in few letters, for where there is no room for words. */
    public String key() {
      try {
        var digest = MessageDigest.getInstance("SHA-256").digest(words().getBytes(UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public boolean isFor(Incident incident) {
    return (severities.isEmpty() || severities.contains(incident.severity()))
        && (services.isEmpty() || names(incident.services()));
  }

  /** Whether it is for one of them by name. */
  boolean names(List<ServiceName> touched) {
    return touched.stream().anyMatch(services::contains);
  }

  public List<Step> steps() {
    return parts.stream().filter(Step.class::isInstance).map(Step.class::cast).toList();
  }

  public Optional<Step> step(String key) {
    return steps().stream().filter(step -> step.key().equals(key)).findFirst();
  }
}
