package dev.muster.incident;

import dev.muster.incident.Amendment.Kind;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The amendments of one timeline entry, oldest first. */
public record AmendmentHistory(List<Step> history) {

  static final AmendmentHistory NEVER = new AmendmentHistory(List.of());

  /**
   * @param by null when Slack does not report who made the change
   */
  public record Step(Amendment amendment, @Nullable PersonId by, Instant at) {}

  public AmendmentHistory {
    history = List.copyOf(history);
  }

  public boolean withdrawn() {
    return withdrawal().isPresent();
  }

  public boolean starred() {
    return standing(Kind.STARRED, Kind.UNSTARRED).isPresent();
  }

  /** The text of the latest correction; empty if the entry was never corrected. */
  public Optional<String> corrected() {
    return correction().map(step -> String.valueOf(step.amendment().text()));
  }

  public Optional<Step> withdrawal() {
    return standing(Kind.WITHDRAWN, Kind.RESTORED);
  }

  public Optional<Step> correction() {
    return newest(EnumSet.of(Kind.CORRECTED));
  }

  /** The ids of files deleted from the captured message. */
  public Set<String> removedFiles() {
    return history.stream()
        .map(Step::amendment)
        .filter(each -> each.kind() == Kind.FILE_REMOVED)
        .map(each -> String.valueOf(each.text()))
        .collect(Collectors.toSet());
  }

  /** The people shown to a reader: who withdrew the entry and who last corrected it. */
  public Stream<PersonId> people() {
    return Stream.of(withdrawal(), correction())
        .flatMap(Optional::stream)
        .flatMap(step -> Stream.ofNullable(step.by()));
  }

  AmendmentHistory with(Step step) {
    var longer = new ArrayList<>(history);
    longer.add(step);
    return new AmendmentHistory(longer);
  }

  private Optional<Step> standing(Kind kind, Kind opposite) {
    return newest(EnumSet.of(kind, opposite)).filter(step -> step.amendment().kind() == kind);
  }

  private Optional<Step> newest(Set<Kind> kinds) {
    return history.reversed().stream()
        .filter(step -> kinds.contains(step.amendment().kind()))
        .findFirst();
  }
}
