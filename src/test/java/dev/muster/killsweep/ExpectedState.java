package dev.muster.killsweep;

import static dev.muster.testing.Patience.untilTrue;
import static java.util.Objects.requireNonNull;

import dev.muster.killsweep.SlackSnapshot.Kind;
import dev.muster.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Slack must hold of each incident in the end, by what people did and what came due. Incidents
 * of a group that have been through the same look the same; the first of them is undisturbed.
 */
final class ExpectedState {

  private final Sandbox sandbox;
  private final Map<String, Map<Kind, Integer>> expected = new LinkedHashMap<>();
  private final Map<String, String> undisturbed = new LinkedHashMap<>();

  /** What is not as it must be. */
  record Findings(int lost, int doubled, List<String> sentences) {}

  ExpectedState(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  void group(List<String> titles) {
    titles.forEach(title -> undisturbed.put(title, titles.get(0)));
  }

  void declared(String title) {
    var counts = new EnumMap<Kind, Integer>(Kind.class);
    List.of(Kind.TOPIC, Kind.CARD, Kind.PIN, Kind.ANNOUNCEMENT)
        .forEach(kind -> counts.put(kind, 1));
    // The app itself, and who declared it.
    counts.put(Kind.JOIN, 2);
    expected.put(title, counts);
  }

  /** Updated to another status, or of another severity. */
  void changed(String title) {
    expect(title, Kind.FACT);
    expect(title, Kind.TOPIC);
  }

  void resolved(String title) {
    changed(title);
    insured(title, false);
  }

  void reopened(String title) {
    changed(title);
    insured(title, true);
  }

  /** Whether a message waits with Slack. */
  void insured(String title, boolean is) {
    counts(title).put(Kind.SCHEDULED, is ? 1 : 0);
  }

  void rung(String title) {
    expect(title, Kind.REMINDER);
  }

  Collection<String> titles() {
    return List.copyOf(expected.keySet());
  }

  /** Returns as soon as all of them are as they must be. */
  void await(Collection<String> titles) {
    var left = new ArrayList<>(titles);
    try {
      untilTrue(
          "Slack has what it must of " + titles,
          () -> {
            left.removeIf(title -> findings(title).sentences().isEmpty());
            return left.isEmpty();
          });
    } catch (AssertionError late) {
      throw new AssertionError(late.getMessage() + "\n" + findings().sentences(), late);
    }
  }

  Findings findings() {
    var lost = 0;
    var doubled = 0;
    var sentences = new ArrayList<String>();
    for (var title : titles()) {
      var found = findings(title);
      lost += found.lost();
      doubled += found.doubled();
      sentences.addAll(found.sentences());
    }
    return new Findings(lost, doubled, sentences);
  }

  private Findings findings(String title) {
    var model = undisturbed.getOrDefault(title, title);
    var sights = SlackSnapshot.of(sandbox, List.of(title, model));
    var mine = requireNonNull(sights.get(title));
    var itsModel = requireNonNull(sights.get(model));
    var lost = 0;
    var doubled = 0;
    var sentences = new ArrayList<String>();
    for (var kind : Kind.values()) {
      var wanted = counts(title).getOrDefault(kind, 0);
      var there = mine.count(kind);
      if (wanted != there) {
        sentences.add(
            "%s: %d of %s instead of %d: %s"
                .formatted(title, there, kind, wanted, mine.words(kind)));
      }
      lost += Math.max(0, wanted - there);
      doubled += Math.max(0, there - wanted);
    }
    if (sentences.isEmpty()
        && counts(title).equals(expected.get(model))
        && !mine.words().equals(itsModel.words())) {
      lost++;
      sentences.add(
          "%s differs from %s:\n%s\n%s".formatted(title, model, mine.words(), itsModel.words()));
    }
    return new Findings(lost, doubled, sentences);
  }

  private Map<Kind, Integer> counts(String title) {
    return requireNonNull(expected.get(title), title);
  }

  private void expect(String title, Kind kind) {
    counts(title).merge(kind, 1, Integer::sum);
  }
}
