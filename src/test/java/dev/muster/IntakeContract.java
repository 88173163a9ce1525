package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Role;
import dev.muster.incident.Severity;
import dev.muster.incident.Timeline;
import dev.muster.outbox.IncidentChannels;
import dev.muster.people.People;
import dev.muster.people.Person;
import dev.muster.people.PersonId;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.testing.ConcurrentCalls;
import dev.muster.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A meaning happens once, however often and in whatever way it is delivered: over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IntakeContract {

  private static final String OUR_FAULT =
      "Something went wrong on our side, and it has been logged. Nothing was recorded; try again.";

  private final TestDatabase database;
  private RunningMuster muster;
  private RawDelivery door;
  private SandboxPerson maya;
  private SandboxPerson tom;
  private IncidentNumber number;
  private String channel;

  IntakeContract(TestDatabase database) {
    this.database = database;
  }

  @BeforeAll
  void start(@TempDir Path data) {
    muster = RunningMuster.start(data, Map.of("DATABASE_URL", database.url()));
    door = new RawDelivery(muster);
    maya = muster.person("maya");
    tom = muster.person("tom");
    maya.type("general", "/incident declare sev2 Checkout is down");
    assertThat(maya.submit().isAccepted()).isTrue();
    number = new IncidentNumber(1);
    channel =
        until("its channel", () -> muster.bean(IncidentChannels.class).of(number)).channelId();
    untilTrue("its card is pinned", () -> !muster.sandbox().calls().of("pins.add").isEmpty());
    muster.sandbox().settle();
    tom.join(channel);
  }

  @AfterAll
  void stop() {
    muster.close();
    database.close();
  }

  @Test
  void a_command_delivered_five_times_at_once_and_twice_later_happens_once() throws Exception {
    var command = command("1.100", "note Delivered seven times");

    var answers = fiveTimes(() -> send(command));
    var later = List.of(send(command), send(command));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    assertThat(answers).extracting(HttpResponse::body).containsOnly(later.get(0).body());
    assertThat(later.get(1).body()).isEqualTo(later.get(0).body()).contains("Noted");
    assertThat(notes()).containsOnlyOnce("Delivered seven times");
  }

  @Test
  void the_same_words_typed_twice_are_two_commands() {
    send(command("1.201", "note Still down"));
    send(command("1.202", "note Still down"));

    assertThat(notes()).filteredOn("Still down"::equals).hasSize(2);
  }

  @Test
  void a_refused_command_is_refused_again_though_it_would_be_possible_now() {
    decide(incident -> incident.changeSeverity(Severity.SEV3, person(maya), now()));
    var command = command("1.300", "severity sev3");
    var refused = send(command);
    decide(incident -> incident.changeSeverity(Severity.SEV1, person(maya), now()));

    var again = send(command);

    assertThat(refused.body()).contains("INC-1 is already SEV3.");
    assertThat(again.body()).isEqualTo(refused.body());
    assertThat(incident().severity()).isEqualTo(Severity.SEV1);
  }

  @Test
  void a_command_that_opens_a_form_opens_it_once_however_often_it_is_delivered() throws Exception {
    var command = command("1.400", "update");

    fiveTimes(() -> send(command));
    send(command);
    var other = command("1.401", "update");
    send(other);

    untilTrue("the other's form was asked for", () -> formsAskedFor("1.401") == 1);
    assertThat(formsAskedFor("1.400")).isEqualTo(1);
  }

  @Test
  void a_form_sent_five_times_at_once_and_once_later_counts_once() throws Exception {
    var form = update("V0FIVE", String.valueOf(number.value()), "Sent six times");

    var answers = fiveTimes(() -> door.interaction(form));
    var later = door.interaction(form);

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    assertThat(answers).extracting(HttpResponse::body).containsOnly(later.body());
    assertThat(updates()).containsOnlyOnce("Sent six times");
  }

  @Test
  void a_form_with_one_mistake_leaves_nothing_behind_and_counts_once_it_is_mended() {
    maya.type(channel, "/incident role scribe @muster");
    var bot = until("Slack says who the bot is", this::bot);
    muster.bean(People.class).remember(person(tom, "tom"), now());
    var good = Map.of("COMMUNICATIONS", "person:" + tom.id());
    var bad = new HashMap<>(good);
    bad.put("SCRIBE", "person:" + bot.value());

    var mistaken = door.interaction(roles("V0ROLES", bad));
    var holderThen = incident().roles().holder(Role.COMMUNICATIONS);
    var mended = door.interaction(roles("V0ROLES", good));

    assertThat(mistaken.body()).contains("errors", "SCRIBE", "is a bot");
    assertThat(holderThen).isEmpty();
    assertThat(mended.body()).isEmpty();
    assertThat(incident().roles().holder(Role.COMMUNICATIONS)).contains(person(tom));
  }

  @Test
  void work_that_fails_with_a_bug_is_not_remembered_and_the_person_is_told() throws Exception {
    var update = update("V0BUG", String.valueOf(number.value()), "Told in the end");

    rename("newest_update", "newest_update_of_tomorrow");
    var broken = door.interaction(update);
    rename("newest_update_of_tomorrow", "newest_update");
    var mended = door.interaction(update);

    assertThat(broken.body()).contains("errors", OUR_FAULT);
    assertThat(mended.statusCode()).isEqualTo(200);
    assertThat(updates()).containsOnlyOnce("Told in the end");
  }

  @Test
  void a_form_that_says_nothing_of_what_it_was_opened_for_is_refused_with_what_to_do() {
    var outdated = door.interaction(update("V0OLD", "no number", "Told to nobody"));

    assertThat(outdated.statusCode()).isEqualTo(200);
    assertThat(outdated.body()).contains("errors", "close it and open it again");
    assertThat(updates()).doesNotContain("Told to nobody");
  }

  @Test
  void a_form_that_does_not_say_who_may_see_the_incident_declares_it_private() {
    var silent =
        Payloads.form(
            maya.id(),
            "declare",
            "V0SILENT",
            "",
            Map.of("title", "text:Who may see this?", "severity", "option:SEV3"));

    assertThat(door.interaction(silent).statusCode()).isEqualTo(200);

    var declared = muster.bean(Incidents.class).find(new IncidentNumber(2)).orElseThrow();
    assertThat(declared.title().text()).isEqualTo("Who may see this?");
    assertThat(declared.isPrivate()).isTrue();
  }

  @Test
  void who_sends_without_a_name_is_heard() {
    var nameless = command("1.900", "note Said without a name").replace("&user_name=somebody", "");

    assertThat(send(nameless.replace("user_name=somebody&", "")).body()).contains("Noted");
    assertThat(notes()).contains("Said without a name");
  }

  @Test
  void an_event_slack_repeats_three_times_and_a_pin_of_the_same_message_mark_it_once()
      throws Exception {
    var said = said("The culprit is the retry loop");
    var reaction = Payloads.reaction("Ev100", maya.id(), channel, said);

    door.signed(RawDelivery.JSON, reaction);
    for (var time = 1; time <= 3; time++) {
      assertThat(door.repeated(time, reaction).statusCode()).isEqualTo(200);
    }
    fiveTimes(() -> door.repeated(1, reaction));
    door.signed(RawDelivery.JSON, Payloads.reaction("Ev101", tom.id(), channel, said));
    door.signed(RawDelivery.JSON, Payloads.pin("Ev102", tom.id(), channel, said));
    var last = said("That was the last one");
    door.signed(RawDelivery.JSON, Payloads.pin("Ev103", tom.id(), channel, last));

    untilTrue("the last is marked", () -> marks().contains("That was the last one"));
    assertThat(marks()).containsOnlyOnce("The culprit is the retry loop");
  }

  @Test
  void a_button_pressed_five_times_within_seconds_is_pressed_once_and_nobody_is_scolded()
      throws Exception {
    var card = card().ts();
    try (var replies = ReplyBox.open()) {
      var trigger = new AtomicInteger();
      Callable<HttpResponse<String>> press =
          () ->
              door.interaction(
                  Payloads.click(
                      maya.id(),
                      channel,
                      card,
                      "1.60" + trigger.incrementAndGet(),
                      "take-role/OPERATIONS",
                      replies.url()));

      assertThat(fiveTimes(press)).extracting(HttpResponse::statusCode).containsOnly(200);
      muster.sandbox().turnClock(Duration.ofSeconds(6));
      press.call();

      untilTrue("pressed again later it is refused", () -> !replies.heard().isEmpty());
      assertThat(replies.heard()).hasSize(1);
      assertThat(replies.heard().get(0)).contains("already is operations lead");
    }
    assertThat(facts(IncidentEvent.RoleAssigned.class))
        .filteredOn(fact -> fact.role().equals(Role.OPERATIONS))
        .hasSize(1);
  }

  @Test
  void a_click_delivered_again_is_the_same_click_even_much_later() {
    var click =
        Payloads.click(
            tom.id(), channel, card().ts(), "1.700", "take-role/SCRIBE", Payloads.NOWHERE);

    door.interaction(click);
    decide(incident -> incident.assign(Role.SCRIBE, person(maya, "maya"), person(maya), now()));
    muster.sandbox().turnClock(Duration.ofMinutes(4));
    assertThat(door.interaction(click).statusCode()).isEqualTo(200);

    assertThat(incident().roles().holder(Role.SCRIBE)).contains(person(maya));
  }

  @Test
  void what_waits_too_long_is_not_recorded_and_says_so_and_happens_when_it_is_tried_again()
      throws Exception {
    var command = command("1.800", "note After the wait");
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("update incident set status = status where number = 1");

      var answer = send(command);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("Nothing was recorded; try again in a minute.");
      connection.rollback();
    }

    var again = send(command);

    assertThat(again.body()).contains("Noted on the timeline.");
    assertThat(notes()).containsOnlyOnce("After the wait");
  }

  private void rename(String table, String name) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("alter table %s rename to %s".formatted(table, name));
    }
  }

  private <T> List<T> fiveTimes(Callable<T> work) throws Exception {
    return ConcurrentCalls.run(work, work, work, work, work);
  }

  private HttpResponse<String> send(String command) {
    return door.signed(RawDelivery.FORM, command);
  }

  private String command(String trigger, String text) {
    return Payloads.command(maya.id(), channel, trigger, text);
  }

  private String roles(String view, Map<String, String> values) {
    return Payloads.form(maya.id(), "roles", view, String.valueOf(number.value()), values);
  }

  private String update(String view, String about, String words) {
    return Payloads.form(
        maya.id(),
        "update",
        view,
        about,
        Map.of(
            "words", "text:" + words,
            "status", "option:IDENTIFIED",
            "audience", "option:INTERNAL",
            "next", "option:by-severity"));
  }

  private String said(String words) {
    maya.type(channel, words);
    return until(
            "what she said",
            () ->
                maya.messages(channel).stream()
                    .filter(each -> each.text().equals(words))
                    .findFirst())
        .ts();
  }

  private PostedMessage card() {
    return until(
        "the card",
        () ->
            maya.messages(channel).stream()
                .filter(each -> each.text().startsWith("INC-1 "))
                .findFirst());
  }

  private long formsAskedFor(String trigger) {
    return muster.sandbox().calls().of("views.open").stream()
        .filter(call -> trigger.equals(call.arguments().get("trigger_id")))
        .count();
  }

  /** Known as soon as Slack has been asked who that is. */
  private Optional<PersonId> bot() {
    return muster.sandbox().calls().of("users.info").stream()
        .map(call -> new PersonId(String.valueOf(call.arguments().get("user"))))
        .filter(each -> muster.bean(People.class).introduced(each).filter(Person::bot).isPresent())
        .findFirst();
  }

  private Incident incident() {
    return muster.bean(Incidents.class).find(number).orElseThrow();
  }

  private void decide(Function<Incident, Change> decision) {
    muster.bean(Incidents.class).decide(number, decision, now());
  }

  private Instant now() {
    return muster.sandbox().clock().instant();
  }

  private static Person person(SandboxPerson person, String name) {
    return new Person(person(person), name, ZoneOffset.UTC, false, false);
  }

  private static PersonId person(SandboxPerson person) {
    return new PersonId(person.id());
  }

  private List<String> notes() {
    return facts(IncidentEvent.NoteAdded.class).stream()
        .map(IncidentEvent.NoteAdded::text)
        .toList();
  }

  private List<String> updates() {
    return facts(IncidentEvent.UpdatePosted.class).stream()
        .map(each -> each.update().whatChanged())
        .toList();
  }

  private List<String> marks() {
    return facts(IncidentEvent.MessageMarked.class).stream()
        .map(each -> each.message().text())
        .toList();
  }

  private <T extends IncidentEvent> List<T> facts(Class<T> kind) {
    return muster.bean(Timeline.class).of(number).stream()
        .filter(each -> kind.isInstance(each.event()))
        .map(each -> kind.cast(each.event()))
        .toList();
  }
}
