package dev.muster.crash;

import static dev.muster.testing.Patience.untilTrue;

import dev.muster.crash.Stop.Moment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed at every call and every commit of declare, update, resolve and reminder, many at a time:
 * each incident stands still at a point of its own, then the process is killed and started again.
 * In the end each must be in Slack as if nothing had happened.
 *
 * <p>The rounds follow one another in one workspace, so what an earlier kill has broken is seen by
 * the later ones, too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class KillSweepContract {

  private static final List<String> UPDATES =
      List.of("update-undisturbed", "update-before", "update-after");
  private static final List<String> RESOLUTIONS =
      List.of("resolve-undisturbed", "resolve-before", "resolve-after");
  private static final List<String> REMINDERS =
      List.of("remind-undisturbed", "remind-before", "remind-after");

  /** Longer than a SEV1's cadence and much shorter than a SEV2's. */
  private static final Duration UNTIL_SEV1 = Duration.ofMinutes(16);

  private static final Duration UNTIL_ALL = Duration.ofMinutes(40);

  private final SweepReport report;
  private Stage stage;
  private Cast cast;
  private Ledger ledger;
  private int round;

  KillSweepContract(SweepReport report) {
    this.report = report;
  }

  /** What the process needs to use this database. */
  abstract Map<String, String> database();

  abstract String url(Path data);

  void dropDatabase() {}

  @BeforeAll
  void declareThoseThatGoThroughEverything(@TempDir Path folder) throws Exception {
    stage = Stage.open(folder, report.log(), database());
    cast = new Cast(stage.sandbox());
    ledger = new Ledger(stage.sandbox());
    stage.start();
    UPDATES.forEach(title -> declare("tom", "sev2", title));
    RESOLUTIONS.forEach(title -> declare("maya", "sev2", title));
    REMINDERS.forEach(title -> declare("priya", "sev1", title));
    List.of(UPDATES, RESOLUTIONS, REMINDERS).forEach(ledger::group);
    ledger.await(ledger.titles());
    stage.turn(UNTIL_SEV1);
    REMINDERS.forEach(ledger::rung);
    ledger.await(ledger.titles());
  }

  @AfterAll
  void close() {
    try {
      report.write(ledger.findings());
    } finally {
      stage.close();
      dropDatabase();
    }
  }

  @Test
  @Order(1)
  void while_calls_were_not_applied_or_their_answers_were_on_the_way() {
    begin();
    ringAll();
    var curtain = new Curtain();
    curtain.close("declare-calls-undisturbed");
    var declared =
        Stream.of("channel", "card", "pin")
            .flatMap(
                point -> Stream.of(Moment.values()).map(moment -> title("calls", point, moment)))
            .toList();
    updateAll();
    resolveAll();
    declare("lena", "sev3", declared.get(0));
    declare("tom", "sev3", declared.get(1));
    declared.subList(2, declared.size()).forEach(title -> declare("priya", "sev3", title));
    ledger.group(Stream.concat(Stream.of("declare-calls-undisturbed"), declared.stream()).toList());

    var held = new HeldCalls(stage.sandbox().weather());
    for (var moment : Moment.values()) {
      var by = moment == Moment.BEFORE ? "lena" : "tom";
      held.declareUpToChannel(moment, title("calls", "channel", moment), cast.person(by).id());
      held.declareUpToCard(moment, title("calls", "card", moment));
      held.declareUpToPin(moment, title("calls", "pin", moment));
      held.updateOrResolve(moment, at(UPDATES, moment));
      held.updateOrResolve(moment, at(RESOLUTIONS, moment));
      held.remind(moment, at(REMINDERS, moment));
    }
    curtain.open();
    held.awaitCaught();
    report.swept(held.size());
    stage.kill();
    held.drop();

    for (var moment : Moment.values()) {
      held.lookInto(at(UPDATES, moment));
      held.lookInto(at(RESOLUTIONS, moment));
    }
    held.look("users.conversations");
    held.look("conversations.list");
    held.look("conversations.join");
    stage.start();
    held.awaitCaught();
    report.swept(held.size());
    stage.kill();
    held.drop();

    recover();
  }

  private void begin() {
    round++;
    if (round > 1) {
      RESOLUTIONS.forEach(title -> {
        cast.reopen("maya", title);
        ledger.changed(title);
      });
    }
  }

  private void recover() {
    stage.start();
    ledger.await(ledger.titles());
    report.recovered(stage.sinceUp());
  }

  private void declare(String by, String severity, String title) {
    cast.declare(by, severity, title);
    ledger.declared(title);
  }

  private void updateAll() {
    UPDATES.forEach(title -> {
      cast.update("tom", title, round % 2 == 0 ? "Identified" : "Monitoring", "Round " + round);
      ledger.changed(title);
    });
  }

  private void resolveAll() {
    RESOLUTIONS.forEach(title -> {
      cast.resolve("maya", title);
      ledger.changed(title);
    });
  }

  private void ringAll() {
    stage.turn(UNTIL_ALL);
    Stream.of(UPDATES, RESOLUTIONS, REMINDERS).flatMap(List::stream).forEach(ledger::rung);
    ledger.await(ledger.titles());
  }

  private static String title(String round, String point, Moment moment) {
    return "declare-%s-%s-%s".formatted(round, point, name(moment));
  }

  private static String name(Moment moment) {
    return moment == Moment.BEFORE ? "before" : "after";
  }

  private static String at(List<String> titles, Moment moment) {
    return titles.get(moment == Moment.BEFORE ? 1 : 2);
  }

  /** While it is closed everything is owed and nothing is carried. */
  private final class Curtain {

    private final StoppedCommits stopped = new StoppedCommits(stage.turnstile());
    private Stop ring;
    private Stop claim;
    private long rings;

    void close(String declared) {
      ring = stopped.stop(Moment.BEFORE, "ring");
      stage.turn(UNTIL_SEV1);
      stopped.awaitCaught(ring);
      REMINDERS.forEach(ledger::rung);
      claim = stopped.stop(Moment.BEFORE, "claim", "open-channel/" + declared);
      declare("priya", "sev3", declared);
      stopped.awaitCaught(claim);
      var since = System.nanoTime();
      // The sweep has set out, too, and waits for the claim: it will not take a part of the rest.
      untilTrue("a sweep is due", () -> System.nanoTime() - since > 1_300_000_000L);
      rings = rings();
    }

    void open() {
      stopped.release(ring);
      untilTrue("the reminders have rung", () -> rings() > rings);
      stopped.release(claim);
    }

    private long rings() {
      return stage.turnstile().journal().stream().filter(label -> label.equals("ring")).count();
    }
  }
}
