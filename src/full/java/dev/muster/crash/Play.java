package dev.muster.crash;

import static dev.muster.crash.SweepTitles.REMINDERS;
import static dev.muster.crash.SweepTitles.RESOLUTIONS;
import static dev.muster.crash.SweepTitles.UPDATES;
import static dev.muster.crash.SweepTitles.declarer;
import static dev.muster.crash.SweepTitles.insured;
import static dev.muster.crash.SweepTitles.title;
import static dev.muster.testing.Patience.untilTrue;

import dev.muster.crash.Stop.Moment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What people do in a sweep, and what comes due; the ledger notes what Slack must hold for it. */
final class Play {

  /** Not so late that Slack itself asks. */
  private static final Duration JUST_DUE = Duration.ofSeconds(2);

  private final Stage stage;
  private final Replica muster;
  private final Cast cast;
  private final Ledger ledger;
  private int round;

  Play(Stage stage, Replica muster, Cast cast, Ledger ledger) {
    this.stage = stage;
    this.muster = muster;
    this.cast = cast;
    this.ledger = ledger;
  }

  /** Those that go through everything. */
  void open() {
    UPDATES.forEach(title -> declare("tom", "sev2", title));
    RESOLUTIONS.forEach(title -> declare("maya", "sev2", title));
    REMINDERS.forEach(title -> declare("priya", "sev1", title));
    List.of(UPDATES, RESOLUTIONS, REMINDERS).forEach(ledger::group);
    ringAll();
  }

  /** What was resolved in the last round is open again. */
  void nextRound() {
    saySomethingNew();
    if (round > 1) {
      RESOLUTIONS.forEach(title -> {
        cast.reopen("maya", title);
        ledger.reopened(title);
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
    ledger.group(declared);
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
      cast.type("priya", cast.channel(title), "severity sev3");
      ledger.changed(title);
      ledger.insured(title, false);
    }
    quiet();
  }

  void declare(String by, String severity, String title) {
    cast.declare(by, severity, title);
    ledger.declared(title);
    ledger.insured(title, !severity.equals("sev3"));
  }

  void update(String title) {
    cast.update("tom", title, status(), words());
    ledger.changed(title);
  }

  void resolve(String title) {
    cast.resolve("maya", title);
    ledger.resolved(title);
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
    REMINDERS.forEach(ledger::rung);
    quiet();
    turnTo(Stream.concat(UPDATES.stream(), RESOLUTIONS.stream()).toList());
    Stream.of(UPDATES, RESOLUTIONS).flatMap(List::stream).forEach(ledger::rung);
    quiet();
  }

  void turnTo(List<String> titles) {
    var now = stage.sandbox().clock().instant();
    titles.stream()
        .flatMap(title -> Sight.due(stage.sandbox(), cast.channel(title)).stream())
        .map(due -> Duration.between(now, due.plus(JUST_DUE)))
        .max(Duration::compareTo)
        .filter(Duration::isPositive)
        .ifPresent(stage::turn);
  }

  /** Slack has what it must, and nothing is on its way any more. */
  void quiet() {
    ledger.await(ledger.titles());
    untilTrue("nothing is on its way", () -> muster.turnstile().underway().isEmpty());
  }
}
