package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Role;
import dev.muster.incident.Severity;
import dev.muster.incident.Status;
import dev.muster.incident.Timeline;
import dev.muster.incident.Viewer;
import dev.muster.outbox.Directory;
import dev.muster.people.PersonId;
import dev.muster.reminder.Reminders;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.calls.Call;
import dev.muster.sandbox.json.Json;
import dev.muster.testing.Together;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What tired, hurried and malicious people type, and what they are told: over HTTP, all of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

  private static final String INJECTION = "<!channel> & <@U123>";
  private static final Set<Status> EVERY = Set.of(Status.values());

  private RunningMuster muster;
  private SandboxPerson maya;
  private SandboxPerson tom;

  @BeforeAll
  void start(@TempDir Path data) {
    muster = RunningMuster.start(data, Map.of());
    maya = muster.person("maya");
    tom = muster.person("tom");
  }

  @AfterAll
  void stop() {
    muster.close();
  }

  @BeforeEach
  void clearScreens() {
    for (var person : List.of(maya, tom)) {
      while (person.view().isPresent()) {
        person.cancel();
      }
    }
  }

  @Test
  void a_mistyped_command_is_answered_with_the_one_that_was_probably_meant() {
    var before = newest();

    assertThat(told(maya.type("general", "/incident declair sev1 Checkout is down")))
        .isEqualTo(
            "I do not know `/incident declair`."
                + " Did you mean `/incident declare [drill, triage or past] [sev1-4] [title]`?");
    assertThat(maya.view()).isEmpty();
    assertThat(newest()).isEqualTo(before);
  }

  @Test
  void words_that_are_no_command_at_all_are_answered_with_how_to_call_for_help() {
    assertThat(told(maya.type("general", "/incident Database is on <fire> & `smoke`")))
        .isEqualTo(
            "I do not know `/incident database`. `/incident declare` calls for help,"
                + " `/incident help` shows what else there is.");
    assertThat(told(maya.type("general", "/incident <!channel>"))).doesNotContain("<!channel>");
  }

  @Test
  void a_blank_that_is_no_plain_blank_parts_words_all_the_same() {
    var incident = declare("Blanks");

    assertThat(told(maya.type(incident.channel, "/incident note\u00a0seen at the door")))
        .isEqualTo("Noted on the timeline.");
    assertThat(notes(incident)).containsExactly("seen at the door");
  }

  @Test
  void an_unknown_severity_is_answered_with_those_there_are() {
    var incident = declare("Severities");

    assertThat(told(maya.type(incident.channel, "/incident severity sev9")))
        .isEqualTo(
            "“sev9” is no severity. Use one of: SEV1 (complete outage), SEV2 (degraded, or a"
                + " subset of users), SEV3 (minor, a workaround exists), SEV4 (cosmetic or a near"
                + " miss).");
    assertThat(incident.now().severity()).isEqualTo(Severity.SEV2);
  }

  @Test
  void a_title_of_3000_characters_typed_as_a_command_is_kept_whole_in_the_summary() {
    var title = "Checkout is down & ".repeat(200).substring(0, 2999) + "!";

    assertThat(maya.type("general", "/incident declare sev1 " + title).isAcked()).isTrue();

    var form = maya.awaitView();
    assertThat(form.value("title", "input").path("value").asText()).hasSize(120).endsWith("…");
    assertThat(form.value("summary", "input").path("value").asText()).isEqualTo(title);
    assertThat(maya.submit().isAccepted()).isTrue();
    assertThat(newest().orElseThrow().summary()).isEqualTo(title);
  }

  @Test
  void a_title_of_3000_characters_sent_by_a_forged_form_is_refused_beside_its_field() {
    var before = newest();

    var answer = new RawDelivery(muster).interaction(declaration("V0LONG", "x".repeat(3000)));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer.body()).path("errors"))
        .isEqualTo(
            json(
                """
                {"title":"Keep the title to 120 characters (it has 3000); \
                put the rest into the summary."}\
                """));
    assertThat(newest()).isEqualTo(before);
  }

  @Test
  void a_title_that_would_ping_everybody_pings_nobody_anywhere() throws Exception {
    muster.sandbox().calls().clear();
    var incident = declare(INJECTION);
    assertThat(incident.now().title().text()).isEqualTo(INJECTION);
    maya.type(incident.channel, "/incident role commander");
    maya.type(incident.channel, "/incident note " + INJECTION);
    maya.type(incident.channel, "/incident action " + INJECTION + " now");
    told(maya.type("general", "/incident list"));
    told(maya.type(incident.channel, "/incident status"));
    maya.type(incident.channel, "/incident update");
    maya.fill("words/input", INJECTION);
    assertThat(maya.submit().isAccepted()).isTrue();
    maya.type(incident.channel, "/incident postmortem");
    until("the postmortem", () -> post(maya, incident.channel, each -> each.files().size() == 1));
    untilTrue(
        "the announcement shows the commander",
        () ->
            post(tom, "incidents", each -> each.text().contains(incident.number.toString()))
                .filter(each -> each.everythingWritten().contains("Commander: <@" + maya.id()))
                .isPresent());
    muster.sandbox().settle();

    assertThat(muster.sandbox().calls().toSlack())
        .flatExtracting(BadInputTest::markup)
        .as("what Slack reads as its own markup")
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text).doesNotContain("<!channel", "<@U123"));
    assertThat(muster.sandbox().calls().of("conversations.setTopic"))
        .extracting(call -> call.arguments().get("topic"))
        .isNotEmpty()
        .allSatisfy(topic -> assertThat(topic).endsWith("&lt;!channel&gt; &amp; &lt;@U123&gt;"));
    assertThat(page("/incidents/" + incident.number.value()))
        .contains("&lt;!channel")
        .doesNotContain("<!channel", "<@U123");
    assertThat(page("/")).doesNotContain("<!channel", "<@U123");
    assertThat(page("/incidents/" + incident.number.value() + "/postmortem.md"))
        .contains("!channel")
        .doesNotContain(" <!channel>", " <@U123>");
  }

  @Test
  void a_note_outside_an_incidents_channel_says_where_to_go() {
    var incident = declare("Notes");

    assertThat(told(maya.type("general", "/incident note We rolled back")))
        .isEqualTo(
            "This is not an incident's channel, so nothing was recorded."
                + " Go to the incident's channel and send it there, or see /incident list.");
    assertThat(notes(incident)).isEmpty();
  }

  @Test
  void a_note_may_say_when_it_happened_by_the_clock_of_whoever_writes_it() {
    var incident = declare("Notes of earlier");

    assertThat(told(maya.type(incident.channel, "/incident note 10 min ago The first alarm")))
        .startsWith("Noted on the timeline at <!date^");
    assertThat(told(maya.type(incident.channel, "/incident note at 25:00 The second")))
        .contains("There is no such time of day", "nothing was recorded");

    assertThat(notes(incident)).containsExactly("The first alarm");
    assertThat(muster.bean(Timeline.class).of(incident.number))
        .filteredOn(each -> each.event() instanceof IncidentEvent.NoteAdded)
        .singleElement()
        .satisfies(note ->
            assertThat(Duration.between(note.occurredAt(), note.recordedAt()))
                .isEqualTo(Duration.ofMinutes(10)));
  }

  @Test
  void an_empty_note_is_no_note() {
    var incident = declare("Empty notes");

    assertThat(told(maya.type(incident.channel, "/incident note")))
        .isEqualTo("The note is empty; write what you want to say and send it again.");
    assertThat(told(maya.type(incident.channel, "/incident note \u200b\u2066 ")))
        .isEqualTo("The note is empty; write what you want to say and send it again.");
    assertThat(notes(incident)).isEmpty();
  }

  @Test
  void cancelling_wants_a_reason_and_ends_the_reminders() {
    var incident = declare("A false alarm");

    assertThat(told(maya.type(incident.channel, "/incident cancel")))
        .isEqualTo("The reason is empty; write what you want to say and send it again.");
    assertThat(told(maya.type(incident.channel, "/incident cancel The probe was wrong")))
        .contains("is cancelled");

    assertThat(incident.now().status()).isEqualTo(Status.CANCELLED);
    assertThat(muster.bean(Reminders.class).of(incident.number)).isEmpty();
    assertThat(told(maya.type(incident.channel, "/incident update")))
        .contains("is cancelled; reopen it first");
  }

  @Test
  void a_role_is_released_once_and_then_is_nobodys() {
    var incident = declare("Released");
    maya.type(incident.channel, "/incident role scribe");

    assertThat(told(maya.type(incident.channel, "/incident role scribe release")))
        .startsWith("Nobody is scribe of INC-");
    assertThat(incident.now().roles().holders()).isEmpty();
    assertThat(told(maya.type(incident.channel, "/incident role scribe release")))
        .startsWith("Nobody is scribe of INC-");
    assertThat(facts(incident, IncidentEvent.RoleReleased.class)).hasSize(1);
  }

  @Test
  void a_bot_gets_no_role_and_whoever_asked_is_told() {
    var incident = declare("Bots");

    assertThat(told(maya.type(incident.channel, "/incident role ops @muster")))
        .contains("becomes operations lead as soon as Slack has said who that is");
    whispered(incident, "is a bot and cannot be operations lead; name a person who can answer.");
    assertThat(incident.now().roles().holders()).isEmpty();
  }

  @Test
  void somebody_slack_does_not_know_gets_no_role_and_whoever_asked_is_told() {
    var incident = declare("Strangers");

    maya.type(incident.channel, "/incident role ops <@U0NOBODY|ghost>");
    whispered(incident, "cannot be operations lead; name a person who can answer.");
    assertThat(incident.now().roles().holders()).isEmpty();
  }

  @Test
  void a_role_that_there_is_not_and_a_person_nobody_can_find_are_named() {
    var incident = declare("Words for roles");

    assertThat(told(maya.type(incident.channel, "/incident role captain")))
        .isEqualTo(
            "“captain” is no role. Use one of: commander, operations, communications, scribe.");
    assertThat(told(maya.type(incident.channel, "/incident role")))
        .isEqualTo("Say which role. Use one of: commander, operations, communications, scribe.");
    assertThat(told(maya.type(incident.channel, "/incident role ops somebody else")))
        .isEqualTo(
            "“somebody else” is nobody I can find;"
                + " mention a person, as in /incident role ops @somebody.");
    assertThat(incident.now().roles().holders()).isEmpty();
  }

  @Test
  void taking_the_same_role_twice_is_taken_once() {
    var incident = declare("Twice the commander");
    maya.type(incident.channel, "/incident role ic");

    assertThat(told(maya.type(incident.channel, "/incident role ic")))
        .endsWith("already is incident commander.");
    assertThat(facts(incident, IncidentEvent.RoleAssigned.class)).hasSize(1);
  }

  @Test
  void somebody_outside_the_channel_who_takes_a_role_is_brought_in() {
    var incident = declare("Outsiders who help");
    var card = card(incident);
    assertThat(members(incident)).doesNotContain(tom.id());

    tom.click(card, "take-role/COMMANDER");

    assertThat(incident.now().roles().holder(Role.COMMANDER)).contains(new PersonId(tom.id()));
    untilTrue("he is invited", () -> members(incident).contains(tom.id()));
  }

  @Test
  void a_button_in_a_channel_that_is_no_incidents_does_nothing() {
    var before = newest();
    var general = maya.messages("general").isEmpty() ? said("hello") : said("hello again");

    var answer =
        new RawDelivery(muster)
            .interaction(
                """
                {"type":"block_actions","team":{"id":"T1"},"user":{"id":"%s","username":"maya"},
                "container":{"type":"message","channel_id":"%s","message_ts":"%s"},
                "trigger_id":"1.2","response_url":"%shooks/none",
                "actions":[{"type":"button","action_id":"resolve","block_id":"b","value":"1"}]}\
                """
                    .formatted(maya.id(), general.channel(), general.ts(), muster.sandbox().url()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(maya.view()).isEmpty();
    assertThat(newest()).isEqualTo(before);
  }

  @Test
  void a_form_sent_twice_at_the_same_moment_declares_once() throws Exception {
    var door = new RawDelivery(muster);
    var payload = declaration("V0TWICE", "Sent twice");
    Callable<HttpResponse<String>> send = () -> door.interaction(payload);

    var answers = Together.run(send, send, send);
    var later = door.interaction(payload);

    assertThat(answers)
        .allSatisfy(each -> assertThat(json(each.body())).isEqualTo(json(later.body())));
    assertThat(later.body()).contains("Sent twice* is declared");
    assertThat(titled("Sent twice")).hasSize(1);
    assertThat(declare("The next one").number.value())
        .as("no number is lost")
        .isEqualTo(titled("Sent twice").get(0).number().value() + 1);
  }

  @Test
  void nothing_new_pressed_twice_is_said_once() throws Exception {
    var incident = declare("Nothing new");
    muster.sandbox().turnClock(Duration.ofMinutes(31));
    var ring =
        until(
            "the reminder",
            () -> post(maya, incident.channel, each -> each.text().contains("next SEV2 update")));
    Callable<Delivery> press = () -> maya.click(ring, "nothing-new");

    Together.run(press, press);

    assertThat(facts(incident, IncidentEvent.NothingNew.class)).hasSize(1);
  }

  @Test
  void a_message_pinned_and_reacted_to_by_several_is_kept_once() {
    var incident = declare("Marks");
    maya.type(incident.channel, "The culprit is the new retry loop");
    var said =
        until(
            "what she said",
            () -> post(maya, incident.channel, each -> each.text().startsWith("The culprit")));
    maya.react(said, "pushpin");
    maya.pin(said);
    tom.join(incident.channel);
    tom.react(said, "pushpin");
    muster.sandbox().settle();
    untilTrue(
        "it is on the timeline",
        () -> !facts(incident, IncidentEvent.MessageMarked.class).isEmpty());
    maya.type(incident.channel, "Another finding");
    var another =
        until(
            "what else she said",
            () -> post(maya, incident.channel, each -> each.text().startsWith("Another")));
    maya.pin(another);
    untilTrue(
        "that is on the timeline, too",
        () -> facts(incident, IncidentEvent.MessageMarked.class).size() > 1);

    assertThat(facts(incident, IncidentEvent.MessageMarked.class))
        .extracting(each -> each.message().text())
        .containsExactly("The culprit is the new retry loop", "Another finding");
  }

  @Test
  void an_update_without_words_is_refused_beside_its_field() {
    var incident = declare("Empty update");
    maya.type(incident.channel, "/incident update");
    maya.fill("words/input", " \u200b ");

    assertThat(maya.submit().errors())
        .isEqualTo(
            Map.of("words", "The update is empty; write what you want to say and send it again."));
    assertThat(facts(incident, IncidentEvent.UpdatePosted.class)).isEmpty();
  }

  @Test
  void an_impact_that_starts_in_the_future_is_refused_beside_its_field() {
    var incident = declare("Future impact");
    var future = muster.sandbox().clock().instant().plus(Duration.ofHours(1)).getEpochSecond();
    maya.type(incident.channel, "/incident resolve");
    maya.fill("started/input", String.valueOf(future));

    assertThat(maya.submit().errors())
        .isEqualTo(Map.of("started", "Impact and detection cannot lie in the future."));
    assertThat(incident.now().status()).isEqualTo(Status.INVESTIGATING);

    maya.fill("started/input", "").fill("detected/input", String.valueOf(future));
    assertThat(maya.submit().errors()).containsOnlyKeys("detected");
    assertThat(incident.now().status()).isEqualTo(Status.INVESTIGATING);
  }

  @Test
  void resolving_what_somebody_else_has_resolved_is_said_at_the_first_field() {
    var incident = declare("Resolved by two");
    maya.type(incident.channel, "/incident resolve");
    tom.join(incident.channel);
    tom.type(incident.channel, "/incident resolve");
    assertThat(tom.submit().isAccepted()).isTrue();

    assertThat(maya.submit().errors())
        .isEqualTo(
            Map.of(
                "explanation",
                incident.number + " is already resolved; reopen it first with /incident reopen."));
    assertThat(facts(incident, IncidentEvent.Resolved.class)).hasSize(1);
  }

  @Test
  void a_private_incident_is_nowhere_to_be_seen_for_those_outside() throws Exception {
    muster.sandbox().calls().clear();
    maya.type("general", "/incident declare sev1 Salary file leaked");
    maya.fill("visibility/input", "private");
    assertThat(maya.submit().isAccepted()).isTrue();
    var incident = arrived("Salary file leaked");
    var words = "Salary file leaked";

    assertThat(told(maya.type("general", "/incident list"))).contains(words);
    assertThat(told(maya.type(incident.channel, "/incident status"))).contains(words);

    assertThat(told(tom.type("general", "/incident list"))).doesNotContain(words);
    assertThat(told(tom.type("general", "/incident status " + incident.number)))
        .isEqualTo("There is no " + incident.number + ". See /incident list.");
    assertThat(told(tom.type("general", "/incident status 4711")))
        .as("the same as for one that there is not")
        .isEqualTo("There is no INC-4711. See /incident list.");
    assertThat(status("/incidents/" + incident.number.value())).isEqualTo(404);
    assertThat(status("/incidents/" + incident.number.value() + "/postmortem.md")).isEqualTo(404);
    assertThat(page("/")).doesNotContain(words);
    maya.type(incident.channel, "/incident severity sev2");
    until("the fact is told", () -> post(maya, incident.channel, m -> m.text().contains("SEV2")));
    assertThat(tom.messages("incidents"))
        .noneMatch(each -> each.everythingWritten().contains(words));
    assertThat(muster.sandbox().calls().of("chat.postMessage"))
        .filteredOn(call -> call.arguments().toString().contains(words))
        .extracting(Call::channel)
        .containsOnly(incident.channel);
  }

  /** An incident that is there, with its channel. */
  private final class Declared {

    private final IncidentNumber number;
    private final String channel;

    Declared(IncidentNumber number, String channel) {
      this.number = number;
      this.channel = channel;
    }

    Incident now() {
      return muster.bean(Incidents.class).find(number).orElseThrow();
    }
  }

  private Declared declare(String title) {
    assertThat(maya.type("general", "/incident declare sev2").isAcked()).isTrue();
    maya.fill("title/input", title);
    assertThat(maya.submit().isAccepted()).isTrue();
    return arrived(title);
  }

  private Declared arrived(String title) {
    var number = titled(title).get(0).number();
    var channel =
        until(
                "its channel",
                () ->
                    muster.bean(Directory.class).of(number).filter(each -> each.card().isPresent()))
            .channelId();
    untilTrue("she is in it", () -> members(channel).contains(maya.id()));
    return new Declared(number, channel);
  }

  private PostedMessage card(Declared incident) {
    return until(
        "the card",
        () -> post(maya, incident.channel, each -> each.text().startsWith(incident.number + " ")));
  }

  private PostedMessage said(String words) {
    maya.type("general", words);
    return post(maya, "general", each -> each.text().equals(words)).orElseThrow();
  }

  private void whispered(Declared incident, String words) {
    untilTrue(
        "she is told: " + words,
        () ->
            maya.ephemerals(incident.channel).stream()
                .anyMatch(each -> each.text().contains(words)));
  }

  private List<String> members(Declared incident) {
    return members(incident.channel);
  }

  /** As the channel's own messages tell. */
  private List<String> members(String channel) {
    return Stream.of(maya, tom)
        .filter(each -> isMember(each, channel))
        .map(SandboxPerson::id)
        .toList();
  }

  private static boolean isMember(SandboxPerson person, String channel) {
    try {
      return person.messages(channel).stream()
          .filter(each -> each.author().equals(person.name()))
          .anyMatch(each -> String.valueOf(each.subtype()).endsWith("_join"));
    } catch (RuntimeException notIn) {
      return false;
    }
  }

  private Optional<Incident> newest() {
    return all().stream().findFirst();
  }

  private List<Incident> titled(String title) {
    return all().stream().filter(each -> each.title().text().equals(title)).toList();
  }

  private List<Incident> all() {
    return muster
        .bean(Incidents.class)
        .list(new Viewer.Known(new PersonId(maya.id())), EVERY, Long.MAX_VALUE, 100);
  }

  private List<String> notes(Declared incident) {
    return facts(incident, IncidentEvent.NoteAdded.class).stream()
        .map(IncidentEvent.NoteAdded::text)
        .toList();
  }

  private <T extends IncidentEvent> List<T> facts(Declared incident, Class<T> kind) {
    return muster.bean(Timeline.class).of(incident.number).stream()
        .filter(each -> kind.isInstance(each.event()))
        .map(each -> kind.cast(each.event()))
        .toList();
  }

  private static Optional<PostedMessage> post(
      SandboxPerson person, String channel, Predicate<PostedMessage> wanted) {
    return person.messages(channel).stream().filter(wanted).findFirst();
  }

  /** What the answer to a command says, blocks and all. */
  private static String told(Delivery delivery) {
    assertThat(delivery.problem()).isEmpty();
    return json(delivery.body()).path("text").asText();
  }

  /** Everything in a call that Slack reads as markup rather than as plain text. */
  private static List<String> markup(Call call) {
    var arguments = call.arguments();
    var plain = Stream.of("text", "topic", "initial_comment").map(arguments::get);
    var blocks =
        Json.read(arguments.getOrDefault("blocks", "[]")).stream().flatMap(BadInputTest::mrkdwn);
    return Stream.concat(plain.filter(each -> each != null), blocks).toList();
  }

  private static Stream<String> mrkdwn(JsonNode node) {
    var here =
        node.path("type").asText().equals("mrkdwn")
            ? Stream.of(node.path("text").asText())
            : Stream.<String>empty();
    return Stream.concat(
        here, StreamSupport.stream(node.spliterator(), false).flatMap(BadInputTest::mrkdwn));
  }

  private String declaration(String view, String title) {
    var payload = Json.object().put("type", "view_submission");
    payload.putObject("team").put("id", "T1");
    payload.putObject("user").put("id", maya.id()).put("name", "maya");
    var form =
        payload
            .putObject("view")
            .put("id", view)
            .put("type", "modal")
            .put("callback_id", "declare")
            .put("private_metadata", "");
    var values = form.putObject("state").putObject("values");
    values
        .putObject("title")
        .putObject("input")
        .put("type", "plain_text_input")
        .put("value", title);
    values
        .putObject("severity")
        .putObject("input")
        .put("type", "static_select")
        .putObject("selected_option")
        .put("value", "SEV2");
    return Json.write(payload);
  }

  private static JsonNode json(String text) {
    return Json.read(text).orElseThrow();
  }

  private String page(String path) throws IOException, InterruptedException {
    return answer(path).body();
  }

  private int status(String path) throws IOException, InterruptedException {
    return answer(path).statusCode();
  }

  private HttpResponse<String> answer(String path) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(muster.page(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
