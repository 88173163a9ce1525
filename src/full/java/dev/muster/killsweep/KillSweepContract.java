package dev.muster.killsweep;

import static dev.muster.killsweep.SweepTitles.REMINDERS;
import static dev.muster.killsweep.SweepTitles.RESOLUTIONS;
import static dev.muster.killsweep.SweepTitles.UPDATES;
import static dev.muster.killsweep.SweepTitles.at;
import static dev.muster.killsweep.SweepTitles.declarer;
import static dev.muster.killsweep.SweepTitles.insured;
import static dev.muster.killsweep.SweepTitles.reminded;
import static dev.muster.killsweep.SweepTitles.title;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.killsweep.Breakpoint.Moment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Killed at every call and every commit of declare, update, resolve and reminder, many at a time:
 * each incident stands still at a point of its own, then the process is killed and started again.
 * In the end each must be in Slack as if nothing had happened.
 *
 * <p>The rounds follow one another in one workspace, so what an earlier kill has broken is seen by
 * the later ones, too.
 */
@Tag("kill-sweep")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class KillSweepContract {

  private final SweepReport report;
  private TestCluster cluster;
  private Replica muster;
  private ScenarioUsers users;
  private ExpectedState expected;
  private SweepScenario scenario;
  private boolean whole;

  KillSweepContract(SweepReport report) {
    this.report = report;
  }

  /** What the process needs to use this database. */
  abstract Map<String, String> database();

  abstract String url(Path data);

  void dropDatabase() {}

  @BeforeAll
  void declareThoseThatGoThroughEverything(@TempDir Path folder) throws Exception {
    cluster = TestCluster.open(folder, report.log(), database());
    muster = cluster.replica(Duration.ZERO);
    users = new ScenarioUsers(cluster.sandbox());
    expected = new ExpectedState(cluster.sandbox());
    scenario = new SweepScenario(cluster, muster, users, expected);
    muster.start();
    scenario.open();
    whole = true;
  }

  @AfterAll
  void close() {
    try {
      report.write(expected.findings());
    } finally {
      cluster.close();
      dropDatabase();
    }
  }

  @ParameterizedTest
  @EnumSource
  @Order(1)
  void what_people_send_is_kept_once_or_can_be_sent_again(Moment moment) {
    begin();
    var stopped = new CommitBreakpoints(muster.interceptor());
    var ring = stopped.stop(moment, "ring");
    scenario.turnTo(REMINDERS);
    stopped.awaitCaught(ring);
    REMINDERS.forEach(expected::rung);

    var updated = at(UPDATES, moment);
    var resolved = at(RESOLUTIONS, moment);
    var undisturbed = "declare-kept-%s-undisturbed".formatted(moment.inWords());
    var declared = "declare-sent-" + moment.inWords();
    UPDATES.stream().filter(title -> !title.equals(updated)).forEach(scenario::update);
    RESOLUTIONS.stream().filter(title -> !title.equals(resolved)).forEach(scenario::resolve);
    scenario.declare("priya", "sev3", undisturbed);
    expected.await(Stream.of(UPDATES, RESOLUTIONS).flatMap(List::stream).toList());

    users.fillDeclaration("priya", "sev3", declared);
    users.fillUpdate("tom", updated, scenario.status(), scenario.words());
    users.fillResolution("maya", resolved);
    Stream.of("form/declare/", "form/update/", "form/resolve/")
        .forEach(form -> stopped.stop(moment, "intake", form));
    Stream.of("lena", "tom", "maya")
        .forEach(name -> stopped.stop(moment, "intake", "command/" + users.person(name).id()));
    var people = new ArrayList<Thread>();
    Stream.of("priya", "tom", "maya")
        .forEach(name -> people.add(Thread.startVirtualThread(() -> users.person(name).submit())));
    people.add(meanwhile("lena", "#general", "/incident declare sev3 never-sent"));
    people.add(meanwhile("tom", users.channel(updated), "/incident update"));
    people.add(meanwhile("maya", users.channel(resolved), "/incident resolve"));
    stopped.awaitCaught();
    report.swept(stopped.size());
    muster.kill();
    people.forEach(KillSweepContract::join);

    Runnable kept =
        () -> {
          expected.declared(declared);
          expected.group(List.of(undisturbed, declared));
          expected.changed(updated);
          expected.resolved(resolved);
        };
    if (moment == Moment.AFTER) {
      kept.run();
    }
    recover();
    Stream.of("tom", "maya").forEach(users::submit);
    if (moment == Moment.BEFORE) {
      users.submit("priya");
      kept.run();
    } else {
      // Her window has shown her the way to the channel, though nobody answered her.
      assertThat(users.person("priya").awaitView().blocks().toString())
          .contains(declared + "* is declared, in");
      users.person("priya").cancel();
    }
    scenario.quiet();
    users.type("lena", "#general", "declare sev3 never-sent");
    assertThat(users.person("lena").awaitView().callbackId()).isEqualTo("declare");
    users.person("lena").cancel();
    whole = true;
  }

  @Test
  @Order(2)
  void a_call_is_made_once_whether_it_or_its_answer_was_lost() {
    begin();
    scenario.ringAll();
    var blocker = new DeliveryBlocker(muster.interceptor(), scenario, expected);
    blocker.close("declare-calls-undisturbed");
    var declared = scenario.all("calls", "channel", "card", "pin");

    var held = new HeldCalls(cluster.sandbox().faults());
    for (var moment : Moment.values()) {
      held.declareUpToChannel(moment, title("calls", "channel", moment));
      held.declareUpToCard(moment, title("calls", "card", moment));
      held.declareUpToPin(moment, title("calls", "pin", moment));
      held.declareInsured(moment, insured("calls", moment));
      held.updateOrResolve(moment, at(UPDATES, moment));
      held.updateOrResolve(moment, at(RESOLUTIONS, moment));
      held.remind(moment, at(REMINDERS, moment));
      held.showReminded(moment, reminded(moment));
    }
    // Everybody else has declared something before.
    held.introduce(Moment.BEFORE, users.person(declarer(Moment.BEFORE)).id());
    blocker.open();
    held.awaitCaught();
    expected.await(List.of(UPDATES.get(0), RESOLUTIONS.get(0), REMINDERS.get(0), declared.get(0)));
    report.swept(held.size());
    muster.kill();
    held.drop();

    killedAgainWhileLooking(held);
    recover();
    scenario.calmDown("calls");
    whole = true;
  }

  private void killedAgainWhileLooking(HeldCalls held) {
    for (var moment : Moment.values()) {
      held.lookInto(at(UPDATES, moment));
      held.lookInto(at(RESOLUTIONS, moment));
    }
    held.look("users.conversations");
    held.look("users.conversations");
    held.look("conversations.list");
    held.look("conversations.join");
    muster.start();
    held.awaitCaught();
    report.swept(held.size());
    muster.kill();
    held.drop();
  }

  @Test
  @Order(3)
  void an_answer_counts_once_whether_it_was_just_stored_or_not() {
    begin();
    scenario.ringAll();
    var blocker = new DeliveryBlocker(muster.interceptor(), scenario, expected);
    blocker.close("declare-settle-undisturbed");
    var declared = scenario.all("settle", "channel", "card", "announcement", "pin");

    var stopped = blocker.stopped;
    for (var moment : Moment.values()) {
      stopped.settling(
          moment, title("settle", "channel", moment), "open-channel", "introduce-person");
      stopped.settling(moment, title("settle", "card", moment), "invite", "post-card", "set-topic");
      // It is stored in the same row as the card, so it waits for nobody else.
      stopped.settling(moment, title("settle", "announcement", moment), "announce");
      stopped.settling(moment, title("settle", "pin", moment), "pin-card");
      stopped.settling(moment, insured("settle", moment), "keep-insurance");
      for (var changed : List.of(at(UPDATES, moment), at(RESOLUTIONS, moment))) {
        stopped.settling(
            moment,
            changed,
            "post-fact",
            "refresh-card",
            "set-topic",
            "refresh-announcement",
            "settle-reminder",
            "keep-insurance");
      }
      stopped.settling(moment, at(REMINDERS, moment), "remind-of-update", "settle-reminder");
      stopped.settling(moment, reminded(moment), "refresh-card", "keep-insurance");
    }
    blocker.open();
    stopped.awaitCaught();
    expected.await(List.of(UPDATES.get(0), RESOLUTIONS.get(0), REMINDERS.get(0), declared.get(0)));
    report.swept(stopped.size() - DeliveryBlocker.STOPS);
    muster.kill();

    recover();
    scenario.calmDown("settle");
    whole = true;
  }

  @ParameterizedTest
  @EnumSource
  @Order(4)
  void what_was_taken_is_carried_whether_that_was_just_stored_or_not(Moment moment) {
    begin();
    var second = title("claim", "second", moment);
    var third = title("claim", "third", moment);
    var first = title("claim", "first", moment);
    var undisturbed = "declare-claim-%s-undisturbed".formatted(moment.inWords());
    var blocker = new DeliveryBlocker(muster.interceptor(), scenario, expected);
    blocker.ring();
    var stopped = blocker.stopped;
    var opened = stopped.stop(Moment.BEFORE, "settle", "open-channel/" + second);
    var posted = stopped.stop(Moment.BEFORE, "settle", "post-card/" + third);
    scenario.declare("priya", "sev3", second);
    scenario.declare("priya", "sev3", third);
    stopped.awaitCaught(opened);
    stopped.awaitCaught(posted);
    blocker.claim(undisturbed);
    scenario.declare("priya", "sev3", first);
    expected.group(List.of(undisturbed, first, second, third));
    UPDATES.forEach(scenario::update);
    RESOLUTIONS.forEach(scenario::resolve);
    stopped.release(opened);
    stopped.release(posted);
    untilTrue(
        "both are stored",
        () ->
            muster
                .interceptor()
                .journal()
                .containsAll(
                    List.of("settle open-channel/" + second, "settle post-card/" + third)));

    var claim =
        stopped.stop(
            moment,
            "claim",
            "open-channel/" + first,
            "introduce-person/" + first,
            "invite/" + second,
            "post-card/" + second,
            "set-topic/" + second,
            "announce/" + second,
            "pin-card/" + third,
            "post-fact/" + at(UPDATES, moment),
            "refresh-card/" + at(UPDATES, moment),
            "set-topic/" + at(UPDATES, moment),
            "refresh-announcement/" + at(UPDATES, moment),
            "keep-insurance/" + at(UPDATES, moment),
            "post-fact/" + at(RESOLUTIONS, moment),
            "refresh-card/" + at(RESOLUTIONS, moment),
            "set-topic/" + at(RESOLUTIONS, moment),
            "refresh-announcement/" + at(RESOLUTIONS, moment),
            "keep-insurance/" + at(RESOLUTIONS, moment),
            "remind-of-update/" + at(REMINDERS, moment),
            "settle-reminder/" + at(REMINDERS, moment));
    blocker.open();
    stopped.awaitCaught(claim);
    var asked = new AskedForms(moment, scenario, users, expected);
    var forms = asked.open(cluster.sandbox().faults());
    report.swept(claim.words().size() + forms.size());
    muster.kill();
    forms.drop();

    recover();
    asked.use();
    whole = true;
  }

  @Test
  @Order(5)
  void in_the_end_nothing_is_owed_and_nothing_was_left_out() throws Exception {
    assumeTrue(whole, "an earlier round has failed");
    scenario.quiet();
    muster.kill();
    assertThat(UnfinishedEffects.in(url(cluster.data()))).isEmpty();
    assertThat(expected.findings().sentences()).isEmpty();

    Coverage.ofCommits(muster.interceptor().wholeJournal());
    Coverage.ofCalls(cluster.sandbox().calls());
  }

  private void begin() {
    assumeTrue(whole, "an earlier round has failed");
    whole = false;
    scenario.nextRound();
  }

  private void recover() {
    muster.start();
    scenario.quiet();
    report.recovered(muster.sinceUp());
  }

  private Thread meanwhile(String by, String channel, String command) {
    return Thread.startVirtualThread(() -> users.person(by).type(channel, command));
  }

  private static void join(Thread thread) {
    try {
      assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
