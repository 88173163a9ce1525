package dev.muster.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The four severities with the faces the operator gave them, and which of them people are offered.
 * Fixed for the life of the process.
 */
public final class SeverityCatalog {

  /** What holds without a setting. */
  public static final SeverityCatalog USUAL = new SeverityCatalog(Severity.USUAL, Set.of());

  private final List<Severity> all;
  private final List<Severity> offered;

  /**
   * @param all four, worst first
   * @param hidden those that nobody is offered; one at least is left
   */
  SeverityCatalog(List<Severity> all, Set<Severity> hidden) {
    this.all = List.copyOf(all);
    this.offered = all.stream().filter(each -> !hidden.contains(each)).toList();
  }

  /** Worst first. */
  public List<Severity> all() {
    return all;
  }

  /** Those people choose from, worst first. */
  public List<Severity> offered() {
    return offered;
  }

  /** The same severity as it is called by now. */
  public Severity now(Severity stored) {
    return all.get(all.indexOf(stored));
  }

  /** By its name or its key, if it is offered. */
  public Optional<Severity> read(String text) {
    var word = UserText.line(text);
    return offered.stream()
        .filter(each -> each.name().equalsIgnoreCase(word))
        .findFirst()
        .or(() -> Severity.read(word).map(this::now).filter(offered::contains));
  }

  /** That one if it is offered, or else the next worse one that is, or the least bad. */
  public Severity nearest(Severity wanted) {
    return offered.stream()
        .filter(each -> each.compareTo(wanted) <= 0)
        .max(Comparator.naturalOrder())
        .orElseGet(() -> offered.getFirst());
  }

  /** When nobody has said how bad it is, it counts as bad rather than harmless. */
  public Severity inDoubt() {
    return nearest(Severity.SEV2);
  }

  /** What is typed for one, in short: {@code sev1-4}, {@code P1, P2 or P3}. */
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

  /** Each with what it means, for whoever typed something else. */
  public String explained() {
    return offered.stream()
        .map(each -> "%s (%s)".formatted(each, each.meaning()))
        .collect(Collectors.joining(", "));
  }
}
