package dev.muster;

import static dev.muster.testing.Patience.untilTrue;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.calls.Call;
import dev.muster.sandbox.json.Json;
import dev.muster.testing.TestDatabase;
import dev.muster.upgrade.OldVersion;
import dev.muster.upgrade.OldWork;
import io.micronaut.context.env.Environment;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Muster goes on with the database and the workspace that the version of 22 November 2026 left
 * behind, on the day it left them. Looks into the database by SQL, whatever the classes are called.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class UpgradedMusterContract {

  private static final String TOKEN = "a-token-of-maya-0123456789abcdef";

  private final OldVersion old;
  private final OldWork work;
  private @Nullable TestDatabase database;
  private RunningScenario scenario;
  private String url;
  private SandboxPerson maya;
  private SandboxPerson tom;
  private SandboxPerson lena;

  UpgradedMusterContract(OldVersion old) {
    this.old = old;
    this.work = new OldWork(old.read());
  }

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    old.restoreWorkspaceInto(data);
    var environment = new HashMap<String, String>();
    environment.put("MUSTER_API_TOKENS", work.declarer() + ":" + TOKEN);
    environment.put("MUSTER_RUNBOOKS", data.resolve("runbooks").toString());
    if (old.isEmbedded()) {
      old.restoreDatabaseInto(data);
    } else {
      database = old.database();
      environment.put("DATABASE_URL", database.url());
    }
    scenario = RunningScenario.configured(data, old.settings(), environment);
    url =
        scenario
            .muster()
            .bean(Environment.class)
            .getRequiredProperty("muster.database.url", String.class);
    maya = scenario.person("maya");
    tom = scenario.person("tom");
    lena = scenario.person("lena");
  }

  @AfterAll
  void stop() {
    scenario.close();
    if (database != null) {
      database.close();
    }
  }

  @Test
  @Order(1)
  void what_the_api_said_of_the_past_it_says_still() {
    var visitor = new HttpProbe(scenario.muster(), TOKEN);
    for (var answer : work.incidents().entrySet()) {
      var now = OldWork.unchanging(body(visitor.get(answer.getKey())));
      answer
          .getValue()
          .properties()
          .forEach(each ->
              assertThat(now.path(each.getKey()))
                  .as(answer.getKey() + " " + each.getKey())
                  .isEqualTo(each.getValue()));
    }
    for (var answer : work.timelines().entrySet()) {
      var now = OldWork.entries(body(visitor.get(answer.getKey())));
      for (var entry : answer.getValue()) {
        assertThat(now).as(answer.getKey()).contains(entry);
      }
    }
  }

  /** A channel that Slack's own rules let only a person bring back keeps its effects until then. */
  @Test
  @Order(2)
  void every_waiting_effect_is_done_once() {
    var archived = work.channel("Images are missing");
    untilTrue(
        "the channels that are open have everything",
        () ->
            waiting().isEmpty()
                || waiting().stream().allMatch(work.number("Images are missing")::equals));
    maya.unarchive(archived);
    maya.click(last(maya.directMessages(), "Slack lets no app bring an archived"), "try-again");
    untilTrue("nothing waits", () -> waiting().isEmpty());
    scenario.muster().sandbox().settle();

    var calls =
        scenario.muster().sandbox().calls().toSlack().stream()
            .filter(call -> call.outcome().equals("ok") || call.outcome().equals("not_found"))
            .toList();
    var opened = id(scenario.channelNamed("search-finds-nothing").orElseThrow());
    var problems = new ArrayList<String>();
    for (var effect : work.waiting()) {
      effect
          .missingOrRepeated(calls, opened)
          .ifPresent(problem -> problems.add(effect.body() + ": " + problem));
      var state = state(effect.sequence());
      if (!effect.mayEndAs(state)) {
        problems.add(effect.body() + " is " + state);
      }
    }
    assertThat(problems).isEmpty();
    assertThat(postedIds(calls)).doesNotHaveDuplicates();
    assertThat(scenario.said(work.channel("A process will die"), "Said by a process that died"))
        .hasSize(1);
  }

  @Test
  @Order(3)
  void the_buttons_of_old_messages_work() {
    press(maya, "Reports are late", "Take command", "take-role/COMMANDER");
    recorded("Reports are late", "\"kind\":\"role-assigned\",\"role\":\"COMMANDER\"");
    var stuck = work.number("Refunds are stuck");
    lena.click(last(lena.messages("incidents"), "INC-%s ".formatted(stuck)), "follow", stuck);
    untilTrue("followed", () -> followers(stuck).contains(lena.id()));
    press(tom, "Refunds are stuck", "hands over command to", "accept-handover");
    recorded(
        "Refunds are stuck",
        "\"holder\":\"%s\",\"previous\":\"%s\"".formatted(tom.id(), maya.id()));
    press(maya, "Odd numbers", "Merge into another", "accept");
    recorded("Odd numbers", "\"kind\":\"accepted\"");
    press(maya, "Refunds are stuck", "the next SEV2 update", "snooze");
    untilTrue("snoozed", () -> said("Refunds are stuck", "Snoozed for 10 minutes."));
    press(maya, "Search is stale", "May this channel be archived?", "keep-channel");
    untilTrue("kept", () -> said("Search is stale", "keeps the channel"));
    press(maya, "Who knows how bad", "there is still no summary", "snooze-nudge/NO_SUMMARY");
    untilTrue("put off", () -> said("Who knows how bad", "Put off."));
    press(maya, "Nothing can be pinned", "could not finish something", "try-again");
    untilTrue(
        "pinned",
        () ->
            maya.messages(work.channel("Nothing can be pinned")).stream()
                .anyMatch(PostedMessage::pinned));
  }

  /** Filled in before the upgrade and sent after it. */
  @Test
  @Order(4)
  void every_old_form_can_be_sent() {
    var forms =
        old.payloads().stream()
            .filter(each -> each.path("name").asText().startsWith("form "))
            .toList();
    assertThat(forms).hasSize(12);
    var raw = new RawDelivery(scenario.muster());
    for (var form : forms) {
      var answer = raw.interaction(Json.write(form.path("payload")));
      assertThat(answer.statusCode()).as(form.path("name").asText()).isEqualTo(200);
      assertThat(answer.body()).as(form.path("name").asText()).doesNotContain("errors");
    }
    var number = "For every form";
    recorded(number, "\"whatChanged\":\"An update in an old form\"");
    recorded(number, "\"kind\":\"severity-changed\"");
    recorded(number, "\"role\":\"SCRIBE\"");
    recorded(number, "\"summary\":\"A summary in an old form\"");
    recorded(number, "\"usersAffected\":\"about 40\"");
    recorded(number, "\"state\":\"Said in an old form\"");
    recorded(number, "\"explanation\":\"Ended in an old form\"");
    recorded("Nothing at all", "\"reason\":\"Declined in an old form\"");
    recorded("Same as before", "\"kind\":\"merged\"");
    recorded("The night build ate the disk", "\"text\":\"Kept in an old form\"");
    assertThat(query("select text from timeline_amendment")).contains("Corrected in an old form");
    assertThat(query("select summary from incident")).contains("Typed before the upgrade");
  }

  @Test
  @Order(5)
  void a_request_that_was_answered_before_is_answered_alike_and_counts_once() {
    var visitor = new HttpProbe(scenario.muster(), TOKEN);
    var note = "{\"text\": \"Said twice, recorded once\"}";
    var main = work.number("Checkout is down");

    assertThat(visitor.post("/api/v1/incidents/%s/notes".formatted(main), note, "a-key"))
        .startsWith("200");
    var command = work.lastCommand();
    var again =
        new RawDelivery(scenario.muster()).signed(RawDelivery.FORM, form(command.path("payload")));

    assertThat(facts(main).stream().filter(each -> each.contains("Said twice"))).hasSize(1);
    assertThat(again.body()).isEqualTo(command.path("answer").asText());
  }

  /** Some are refused by now, and none is unknown. */
  @Test
  @Order(6)
  void every_old_button_is_known() throws Exception {
    try (var replies = ReplyBox.open();
        var last = ReplyBox.open()) {
      var raw = new RawDelivery(scenario.muster());
      for (var each : old.payloads()) {
        if (each.path("name").asText().equals("click")) {
          var click = Json.write(answered(each.path("payload"), replies));
          assertThat(raw.interaction(click).statusCode()).isEqualTo(200);
        }
      }
      raw.interaction(Payloads.click(maya.id(), "C1", "1.1", "1.1", "of-tomorrow", last.url()));
      untilTrue("the last is answered", () -> !unknown(last).isEmpty());

      untilTrue("many are answered in words", () -> replies.heard().size() > 10);
      assertThat(unknown(replies)).isEmpty();
    }
  }

  private static List<String> unknown(ReplyBox replies) {
    return replies.heard().stream().filter(each -> each.contains("does nothing any more")).toList();
  }

  private static JsonNode answered(JsonNode payload, ReplyBox replies) {
    var changed = (ObjectNode) payload.deepCopy();
    if (changed.has("response_url")) {
      changed.put("response_url", replies.url().toString());
    }
    return changed;
  }

  private static String form(JsonNode fields) {
    return fields.properties().stream()
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue().asText(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static JsonNode body(String answer) {
    return Json.read(answer.split("\n", 3)[2]).orElseThrow();
  }

  private boolean said(String incident, String words) {
    return !scenario.said(work.channel(incident), words).isEmpty();
  }

  private void press(SandboxPerson person, String incident, String words, String action) {
    var message = last(person.messages(work.channel(incident)), words);
    assertThat(person.click(message, action).problem()).isEmpty();
  }

  private void recorded(String incident, String words) {
    untilTrue(
        words + " of " + incident,
        () -> facts(work.number(incident)).stream().anyMatch(each -> each.contains(words)));
  }

  private static List<String> postedIds(List<Call> calls) {
    return calls.stream()
        .filter(call -> call.method().equals("chat.postMessage"))
        .map(call -> call.arguments().getOrDefault("metadata", ""))
        .filter(metadata -> !metadata.isEmpty())
        .toList();
  }

  private static PostedMessage last(List<PostedMessage> messages, String words) {
    return messages.stream()
        .filter(each -> each.everythingWritten().contains(words))
        .reduce((first, last) -> last)
        .orElseThrow(() -> new AssertionError("nowhere: " + words));
  }

  private String id(String channel) {
    return maya.messages(channel).getFirst().channel();
  }

  private List<String> facts(String incident) {
    return query("select event from timeline_entry where incident = " + incident + " order by id");
  }

  private List<String> followers(String incident) {
    return query("select person from follower where incident = " + incident);
  }

  private List<String> waiting() {
    return query("select incident from effect where state = 'OWED'");
  }

  private String state(long sequence) {
    return query("select state from effect where sequence = " + sequence).getFirst();
  }

  private List<String> query(String sql) {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var all = new ArrayList<String>();
      while (found.next()) {
        all.add(found.getString(1));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
