package dev.muster.crash;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.crash.Stop.Moment;
import java.nio.file.Path;
import java.sql.DriverManager;
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

  private static final List<String> UPDATES =
      List.of("update-undisturbed", "update-before", "update-after");
  private static final List<String> RESOLUTIONS =
      List.of("resolve-undisturbed", "resolve-before", "resolve-after");
  private static final List<String> REMINDERS =
      List.of(
          "remind-undisturbed",
          "remind-before",
          "remind-after",
          "reminded-before",
          "reminded-after");

  /** Not so late that Slack itself asks. */
  private static final Duration JUST_DUE = Duration.ofSeconds(2);

  private final SweepReport report;
  private Stage stage;
  private Replica muster;
  private Cast cast;
  private Ledger ledger;
  private int round;
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
    stage = Stage.open(folder, report.log(), database());
    muster = stage.replica(Duration.ZERO);
    cast = new Cast(stage.sandbox());
    ledger = new Ledger(stage.sandbox());
    muster.start();
    UPDATES.forEach(title -> declare("tom", "sev2", title));
    RESOLUTIONS.forEach(title -> declare("maya", "sev2", title));
    REMINDERS.forEach(title -> declare("priya", "sev1", title));
    List.of(UPDATES, RESOLUTIONS, REMINDERS).forEach(ledger::group);
    ringAll();
    whole = true;
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

  @ParameterizedTest
  @EnumSource
  @Order(1)
  void what_people_send_is_kept_once_or_can_be_sent_again(Moment moment) {
    begin();
    var stopped = new StoppedCommits(muster.turnstile());
    var ring = stopped.stop(moment, "ring");
    turnTo(REMINDERS);
    stopped.awaitCaught(ring);
    REMINDERS.forEach(ledger::rung);

    var updated = at(UPDATES, moment);
    var resolved = at(RESOLUTIONS, moment);
    var undisturbed = "declare-kept-%s-undisturbed".formatted(moment.inWords());
    var declared = "declare-sent-" + moment.inWords();
    UPDATES.stream().filter(title -> !title.equals(updated)).forEach(this::update);
    RESOLUTIONS.stream().filter(title -> !title.equals(resolved)).forEach(this::resolve);
    declare("priya", "sev3", undisturbed);
    ledger.await(Stream.of(UPDATES, RESOLUTIONS).flatMap(List::stream).toList());

    cast.fillDeclaration("priya", "sev3", declared);
    cast.fillUpdate("tom", updated, status(), words());
    cast.fillResolution("maya", resolved);
    Stream.of("form/declare/", "form/update/", "form/resolve/")
        .forEach(form -> stopped.stop(moment, "intake", form));
    Stream.of("lena", "tom", "maya")
        .forEach(name -> stopped.stop(moment, "intake", "command/" + cast.person(name).id()));
    var people = new ArrayList<Thread>();
    Stream.of("priya", "tom", "maya")
        .forEach(name -> people.add(Thread.startVirtualThread(() -> cast.person(name).submit())));
    people.add(meanwhile("lena", "#general", "/incident declare sev3 never-sent"));
    people.add(meanwhile("tom", cast.channel(updated), "/incident update"));
    people.add(meanwhile("maya", cast.channel(resolved), "/incident resolve"));
    stopped.awaitCaught();
    report.swept(stopped.size());
    muster.kill();
    people.forEach(KillSweepContract::join);

    Runnable kept =
        () -> {
          ledger.declared(declared);
          ledger.group(List.of(undisturbed, declared));
          ledger.changed(updated);
          ledger.resolved(resolved);
        };
    if (moment == Moment.AFTER) {
      kept.run();
    }
    recover();
    Stream.of("tom", "maya").forEach(cast::submit);
    if (moment == Moment.BEFORE) {
      cast.submit("priya");
      kept.run();
    } else {
      // Her window has shown her the way to the channel, though nobody answered her.
      assertThat(cast.person("priya").awaitView().blocks().toString())
          .contains(declared + "* is declared, in");
      cast.person("priya").cancel();
    }
    quiet();
    cast.type("lena", "#general", "declare sev3 never-sent");
    assertThat(cast.person("lena").awaitView().callbackId()).isEqualTo("declare");
    cast.person("lena").cancel();
    whole = true;
  }

  @Test
  @Order(2)
  void a_call_is_made_once_whether_it_or_its_answer_was_lost() {
    begin();
    ringAll();
    var curtain = new Curtain();
    curtain.close("declare-calls-undisturbed");
    var declared = playAll("calls", "channel", "card", "pin");

    var held = new HeldCalls(stage.sandbox().weather());
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
    held.introduce(Moment.BEFORE, cast.person(declarer(Moment.BEFORE)).id());
    curtain.open();
    held.awaitCaught();
    ledger.await(List.of(UPDATES.get(0), RESOLUTIONS.get(0), REMINDERS.get(0), declared.get(0)));
    report.swept(held.size());
    muster.kill();
    held.drop();

    killedAgainWhileLooking(held);
    recover();
    calmDown("calls");
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
    ringAll();
    var curtain = new Curtain();
    curtain.close("declare-settle-undisturbed");
    var declared = playAll("settle", "channel", "card", "announcement", "pin");

    var stopped = curtain.stopped;
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
    curtain.open();
    stopped.awaitCaught();
    ledger.await(List.of(UPDATES.get(0), RESOLUTIONS.get(0), REMINDERS.get(0), declared.get(0)));
    report.swept(stopped.size() - Curtain.STOPS);
    muster.kill();

    recover();
    calmDown("settle");
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
    var curtain = new Curtain();
    curtain.ring();
    var stopped = curtain.stopped;
    var opened = stopped.stop(Moment.BEFORE, "settle", "open-channel/" + second);
    var posted = stopped.stop(Moment.BEFORE, "settle", "post-card/" + third);
    declare("priya", "sev3", second);
    declare("priya", "sev3", third);
    stopped.awaitCaught(opened);
    stopped.awaitCaught(posted);
    curtain.claim(undisturbed);
    declare("priya", "sev3", first);
    ledger.group(List.of(undisturbed, first, second, third));
    UPDATES.forEach(this::update);
    RESOLUTIONS.forEach(this::resolve);
    stopped.release(opened);
    stopped.release(posted);
    untilTrue(
        "both are stored",
        () ->
            muster
                .turnstile()
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
    curtain.open();
    stopped.awaitCaught(claim);
    var forms = openForms(moment);
    report.swept(claim.words().size() + forms.size());
    muster.kill();
    forms.drop();

    recover();
    useForms(moment);
    whole = true;
  }

  /** The one call that is made while somebody looks. */
  private HeldCalls openForms(Moment moment) {
    var forms = new HeldCalls(stage.sandbox().weather());
    forms.openForm(moment, "Declare an incident");
    forms.openForm(moment, "Post update");
    forms.openForm(moment, "What ended it?");
    askForForms(moment);
    forms.awaitCaught();
    return forms;
  }

  private void askForForms(Moment moment) {
    cast.type("lena", "#general", "declare sev3 " + opened(moment));
    cast.type("tom", cast.channel(at(UPDATES, moment)), "update");
    cast.type("priya", cast.channel(at(REMINDERS, moment)), "resolve");
  }

  private void useForms(Moment moment) {
    if (moment == Moment.BEFORE) {
      askForForms(moment);
    }
    cast.submit("lena");
    ledger.declared(opened(moment));
    round++;
    cast.person("tom").fill("words/input", words()).fill("status/input", status());
    cast.submit("tom");
    UPDATES.stream().filter(title -> !title.equals(at(UPDATES, moment))).forEach(this::update);
    ledger.changed(at(UPDATES, moment));
    assertThat(cast.person("priya").awaitView().callbackId()).isEqualTo("resolve");
    cast.person("priya").cancel();
    quiet();
  }

  @Test
  @Order(5)
  void in_the_end_nothing_is_owed_and_nothing_was_left_out() throws Exception {
    assumeTrue(whole, "an earlier round has failed");
    quiet();
    muster.kill();
    assertThat(unfinished()).isEmpty();
    assertThat(ledger.findings().sentences()).isEmpty();

    assertThat(muster.turnstile().wholeJournal())
        .filteredOn(label -> label.startsWith("settle") || label.startsWith("claim"))
        .flatMap(label -> List.of(label.split(" ")))
        .extracting(word -> word.replaceFirst("/.*", ""))
        .as("what is swept here")
        .containsOnly(
            "claim",
            "settle",
            "open-channel",
            "introduce-person",
            "invite",
            "post-card",
            "keep-insurance",
            "set-topic",
            "announce",
            "pin-card",
            "post-fact",
            "refresh-card",
            "refresh-announcement",
            "remind-of-update",
            "settle-reminder",
            "show-channel");
    assertThat(stage.sandbox().calls().toSlack())
        .extracting(call -> call.method())
        .as("what is held here, and who we are")
        .containsOnly(
            "auth.test",
            "views.open",
            "views.update",
            "conversations.create",
            "users.info",
            "conversations.invite",
            "conversations.setTopic",
            "chat.postMessage",
            "pins.add",
            "chat.update",
            "chat.scheduleMessage",
            "chat.deleteScheduledMessage",
            "chat.scheduledMessages.list",
            "conversations.info",
            "conversations.history",
            "users.conversations",
            "conversations.list",
            "conversations.join");
  }

  private List<String> unfinished() throws Exception {
    var unfinished = new ArrayList<String>();
    try (var connection = DriverManager.getConnection(url(stage.data()));
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select kind, incident, state, last_problem from effect"
                    + " where state in ('OWED', 'GIVEN_UP')")) {
      while (rows.next()) {
        unfinished.add(
            "%s of %s is %s: %s"
                .formatted(
                    rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return unfinished;
  }

  private void begin() {
    assumeTrue(whole, "an earlier round has failed");
    whole = false;
    round++;
    if (round > 1) {
      RESOLUTIONS.forEach(title -> {
        cast.reopen("maya", title);
        ledger.reopened(title);
      });
      quiet();
    }
  }

  /** Everybody does everything, and each incident will stand still somewhere else. */
  private List<String> playAll(String name, String... points) {
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
  private void calmDown(String name) {
    for (var moment : Moment.values()) {
      var title = insured(name, moment);
      cast.type("priya", cast.channel(title), "severity sev3");
      ledger.changed(title);
      ledger.insured(title, false);
    }
    quiet();
  }

  /** Each declares one, so that it is known whom Slack is asked about. */
  private static String declarer(Moment moment) {
    return moment == Moment.BEFORE ? "lena" : "tom";
  }

  private void recover() {
    muster.start();
    quiet();
    report.recovered(muster.sinceUp());
  }

  /** Slack has what it must, and nothing is on its way any more. */
  private void quiet() {
    ledger.await(ledger.titles());
    untilTrue("nothing is on its way", () -> muster.turnstile().underway().isEmpty());
  }

  private void declare(String by, String severity, String title) {
    cast.declare(by, severity, title);
    ledger.declared(title);
    ledger.insured(title, !severity.equals("sev3"));
  }

  private void update(String title) {
    cast.update("tom", title, status(), words());
    ledger.changed(title);
  }

  private String status() {
    return round % 2 == 0 ? "Identified" : "Monitoring";
  }

  private String words() {
    return "We know more, for time " + round;
  }

  private void resolve(String title) {
    cast.resolve("maya", title);
    ledger.resolved(title);
  }

  private void ringAll() {
    quiet();
    turnTo(REMINDERS);
    REMINDERS.forEach(ledger::rung);
    quiet();
    turnTo(Stream.concat(UPDATES.stream(), RESOLUTIONS.stream()).toList());
    Stream.of(UPDATES, RESOLUTIONS).flatMap(List::stream).forEach(ledger::rung);
    quiet();
  }

  private void turnTo(List<String> titles) {
    var now = stage.sandbox().clock().instant();
    titles.stream()
        .flatMap(title -> Sight.due(stage.sandbox(), cast.channel(title)).stream())
        .map(due -> Duration.between(now, due.plus(JUST_DUE)))
        .max(Duration::compareTo)
        .filter(Duration::isPositive)
        .ifPresent(stage::turn);
  }

  private Thread meanwhile(String by, String channel, String command) {
    return Thread.startVirtualThread(() -> cast.person(by).type(channel, command));
  }

  private static void join(Thread thread) {
    try {
      assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String title(String round, String point, Moment moment) {
    return "declare-%s-%s-%s".formatted(round, point, moment.inWords());
  }

  private static String insured(String round, Moment moment) {
    return title(round, "insured", moment);
  }

  private static String opened(Moment moment) {
    return "declare-opened-" + moment.inWords();
  }

  private static String reminded(Moment moment) {
    return at(REMINDERS.subList(2, 5), moment);
  }

  private static String at(List<String> titles, Moment moment) {
    return titles.get(moment == Moment.BEFORE ? 1 : 2);
  }

  /** While it is closed everything is owed and nothing is carried. */
  private final class Curtain {

    /** How many commits stand still for its sake. */
    static final int STOPS = 2;

    final StoppedCommits stopped = new StoppedCommits(muster.turnstile());
    private Stop ring;
    private Stop claim;
    private long rings;

    void close(String declared) {
      ring();
      claim(declared);
    }

    /** The reminders stand still. */
    void ring() {
      ring = stopped.stop(Moment.BEFORE, "ring");
      rings = rings();
      turnTo(REMINDERS);
      stopped.awaitCaught(ring);
      REMINDERS.forEach(ledger::rung);
    }

    /** And so does whoever carries. */
    void claim(String declared) {
      claim = stopped.stop(Moment.BEFORE, "claim", "open-channel/" + declared);
      declare("priya", "sev3", declared);
      stopped.awaitCaught(claim);
    }

    /** What was owed a moment ago is left to its own ring: all of it must be older than that. */
    void open() {
      var since = System.nanoTime();
      untilTrue("nothing was just owed", () -> System.nanoTime() - since > 1_100_000_000L);
      stopped.release(ring);
      untilTrue("the reminders have rung", () -> rings() > rings);
      stopped.release(claim);
    }

    private long rings() {
      return muster.turnstile().journal().stream().filter(label -> label.equals("ring")).count();
    }
  }
}
