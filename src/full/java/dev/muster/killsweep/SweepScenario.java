package dev.muster.killsweep;

import static dev.muster.killsweep.SweepTitles.REMINDERS;
import static dev.muster.killsweep.SweepTitles.RESOLUTIONS;
import static dev.muster.killsweep.SweepTitles.UPDATES;
import static dev.muster.killsweep.SweepTitles.declarer;
import static dev.muster.killsweep.SweepTitles.insured;
import static dev.muster.killsweep.SweepTitles.title;
import static dev.muster.testing.Patience.untilTrue;

import dev.muster.killsweep.Breakpoint.Moment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What people do in a sweep, and what comes due; the ledger notes what Slack must hold for it. */
final class SweepScenario {

  /** Not so late that Slack itself asks. */
  private static final Duration JUST_DUE = Duration.ofSeconds(2);

  private final TestCluster cluster;
  private final Replica muster;
  private final ScenarioUsers users;
  private final ExpectedState expected;
  private int round;

  SweepScenario(TestCluster cluster, Replica muster, ScenarioUsers users, ExpectedState expected) {
    this.cluster = cluster;
    this.muster = muster;
    this.users = users;
    this.expected = expected;
  }

  /** Those that go through everything. */
  void open() {
    UPDATES.forEach(title -> declare("tom", "sev2", title));
    RESOLUTIONS.forEach(title -> declare("maya", "sev2", title));
    REMINDERS.forEach(title -> declare("priya", "sev1", title));
    List.of(UPDATES, RESOLUTIONS, REMINDERS).forEach(expected::group);
    ringAll();
  }

  /** What was resolved in the last round is open again. */
  void nextRound() {
    saySomethingNew();
    if (round > 1) {
      RESOLUTIONS.forEach(title -> {
        users.reopen("maya", title);
        expected.reopened(title);
      });
      quiet();
    }
  }

  /** Statuses and words differ from here on. */
  void saySomethingNew() {
    round++;
  }

  /** Everybody does everything, and each incident will stand still somewhere else. */
  List<String> all(String name, String... points) {
    var declared = new ArrayList<>(List.of("declare-" + name + "-undisturbed"));
    for (var moment : Moment.values()) {
      for (var point : points) {
        var title = title(name, point, moment);
        declare(point.equals("channel") ? declarer(moment) : "priya", "sev3", title);
        declared.add(title);
      }
    }
    expected.group(declared);
    for (var moment : Moment.values()) {
      declare("priya", "sev2", insured(name, moment));
    }
    UPDATES.forEach(this::update);
    RESOLUTIONS.forEach(this::resolve);
    return declared;
  }

  /** Those that were declared for the sake of their insurance ask for nothing any more. */
  void calmDown(String name) {
    for (var moment : Moment.values()) {
      var title = insured(name, moment);
      users.type("priya", users.channel(title), "severity sev3");
      expected.changed(title);
      expected.insured(title, false);
    }
    quiet();
  }

  void declare(String by, String severity, String title) {
    users.declare(by, severity, title);
    expected.declared(title);
    expected.insured(title, !severity.equals("sev3"));
  }

  void update(String title) {
    users.update("tom", title, status(), words());
    expected.changed(title);
  }

  void resolve(String title) {
    users.resolve("maya", title);
    expected.resolved(title);
  }

  String status() {
    return round % 2 == 0 ? "Identified" : "Monitoring";
  }

  String words() {
    return "We know more, for time " + round;
  }

  void ringAll() {
    quiet();
    turnTo(REMINDERS);
    REMINDERS.forEach(expected::rung);
    quiet();
    turnTo(Stream.concat(UPDATES.stream(), RESOLUTIONS.stream()).toList());
    Stream.of(UPDATES, RESOLUTIONS).flatMap(List::stream).forEach(expected::rung);
    quiet();
  }

  void turnTo(List<String> titles) {
    var now = cluster.sandbox().clock().instant();
    titles.stream()
        .flatMap(title -> SlackSnapshot.due(cluster.sandbox(), users.channel(title)).stream())
        .map(due -> Duration.between(now, due.plus(JUST_DUE)))
        .max(Duration::compareTo)
        .filter(Duration::isPositive)
        .ifPresent(cluster::turn);
  }

  /** Slack has what it must, and nothing is on its way any more. */
  void quiet() {
    expected.await(expected.titles());
    untilTrue("nothing is on its way", () -> muster.interceptor().underway().isEmpty());
  }
}
