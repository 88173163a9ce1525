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
 * One runbook file.
 *
 * @param name the file name without its ending; users type it, and ticks are stored under it
 * @param services empty for all
 * @param severities empty for all
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

  /** A part of the runbook, in reading order. */
  public sealed interface Part {}

  public record Heading(String words) implements Part {}

  public record Prose(RunbookLine line) implements Part {}

  public record Code(String text) implements Part {}

  /** A step that can be ticked. */
  public record Step(RunbookLine line) implements Part {

    /** Identifies the step's tick. The tick survives edits of the file unless this text changes. */
    public String words() {
      return line.words();
    }

    /** A short hash of {@link #words}, for places with limited space such as button values. */
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

  /** Whether the runbook lists one of these services. */
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
