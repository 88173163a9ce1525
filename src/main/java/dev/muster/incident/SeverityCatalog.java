package dev.muster.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The four severities as configured, and which of them users can choose. Fixed for the life of the
 * process.
 */
public final class SeverityCatalog {

  /** The default without configuration. */
  public static final SeverityCatalog USUAL = new SeverityCatalog(Severity.USUAL, Set.of());

  private final List<Severity> all;
  private final List<Severity> offered;

  /**
   * @param all the four severities, worst first
   * @param hidden severities that cannot be chosen; at least one must remain
   */
  SeverityCatalog(List<Severity> all, Set<Severity> hidden) {
    this.all = List.copyOf(all);
    this.offered = all.stream().filter(each -> !hidden.contains(each)).toList();
  }

  /** All four, worst first. */
  public List<Severity> all() {
    return all;
  }

  /** The severities users can choose, worst first. */
  public List<Severity> offered() {
    return offered;
  }

  /** The severity with its configured name. */
  public Severity now(Severity stored) {
    return all.get(all.indexOf(stored));
  }

  /** Finds an offered severity by its name or its key. */
  public Optional<Severity> read(String text) {
    var word = UserText.line(text);
    return offered.stream()
        .filter(each -> each.name().equalsIgnoreCase(word))
        .findFirst()
        .or(() -> Severity.read(word).map(this::now).filter(offered::contains));
  }

  /**
   * The severity itself if it is offered, else the next worse offered one, else the worst offered
   * one.
   */
  public Severity nearest(Severity wanted) {
    return offered.stream()
        .filter(each -> each.compareTo(wanted) <= 0)
        .max(Comparator.naturalOrder())
        .orElseGet(() -> offered.getFirst());
  }

  /** The provisional severity while it is unknown: SEV2, or the nearest one that is offered. */
  public Severity inDoubt() {
    return nearest(Severity.SEV2);
  }

  /** The argument as shown in usage texts: {@code sev1-4}, or {@code P1, P2 or P3}. */
  public String argument() {
    if (offered.equals(Severity.USUAL)
        && offered.stream().allMatch(each -> each.name().equals(each.key()))) {
      return "sev1-4";
    }
    var names = offered.stream().map(Severity::name).toList();
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
  }

  /** Each offered severity with its meaning, for error messages. */
  public String explained() {
    return offered.stream()
        .map(each -> "%s (%s)".formatted(each, each.meaning()))
        .collect(Collectors.joining(", "));
  }
}
