package dev.muster;

import static dev.muster.testing.Patience.untilTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.app.AppPayload;
import dev.muster.sandbox.json.Json;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every kind of payload that Slack sends: as the sandbox sends it, and with the parts that a real
 * workspace adds.
 */
final class RecordedPayloads {

  /** A message as monitoring, Slack lists and forwards make it. */
  private static final String MESSAGE =
      """
      {"type": "message", "subtype": "bot_message", "ts": "1700000000.000100", "thread_ts": "1700000000.000100", "user": "U1",
       "bot_id": "B1", "app_id": "A1", "team": "T1", "text": "zebrafish", "edited": {"user": "U1", "ts": "1700000000.000100"},
       "blocks": [{"type": "rich_text", "block_id": "b", "elements": [{"type": "rich_text_section", "elements": [
          {"type": "text", "text": "zebrafish", "style": {"code": true}}, {"type": "user", "user_id": "U1"}]}]},
         {"type": "of_tomorrow", "text": {"type": "mrkdwn", "text": "zebrafish"}}],
       "attachments": [{"id": 1, "fallback": "zebrafish", "is_share": true, "author_id": "U1",
          "fields": [{"title": "zebrafish", "value": "7", "short": true}],
          "message_blocks": [{"team": "T1", "channel": "C1", "ts": "1.1", "message": {"blocks": [
            {"type": "section", "text": {"type": "mrkdwn", "text": "zebrafish"}}]}}],
          "list_records": [{"id": "Rec1", "list_id": "F1", "fields": [
            {"key": "name", "text": "zebrafish", "message": [{"text": "zebrafish"}], "number": [1.5]}]}]}],
       "files": [{"id": "F1", "name": "zebrafish.png", "mode": "hosted", "permalink": "https://a.example/f"}],
       "reactions": [{"name": "pushpin", "users": ["U1"], "count": 1}], "is_locked": false}
      """;

  /**
   * @param name what it is, for people
   */
  record Recorded(String name, AppPayload.Kind kind, ObjectNode payload) {}

  private final RunningScenario scenario;
  private final SandboxPerson maya;

  private RecordedPayloads(RunningScenario scenario) {
    this.scenario = scenario;
    this.maya = scenario.person("maya");
  }

  static List<Recorded> in(RunningScenario scenario) {
    return new RecordedPayloads(scenario).record();
  }

  private List<Recorded> record() {
    var channel = scenario.declare(maya, "sev2 Checkout is down");
    var tom = scenario.person("tom");
    tom.join(channel);
    maya.type(channel, "The culprit is a zebrafish");
    var said = scenario.awaitSaid(channel, "The culprit");
    maya.type(channel, "/incident update");
    maya.awaitView();
    maya.fill("words/input", "It was a zebrafish");
    maya.submit();
    maya.openHome();
    maya.shortcut("declare");
    maya.awaitView();
    maya.cancel();
    maya.shortcut("declare-from-message", said);
    maya.awaitView();
    maya.cancel();
    maya.shortcut("add-to-timeline", said);
    tom.react(said, "pushpin");
    tom.unreact(said, "pushpin");
    tom.pin(said);
    untilTrue(
        "it is marked",
        () -> !scenario.muster().sandbox().calls().of("chat.getPermalink").isEmpty());
    maya.edit(said, "The culprit is another zebrafish");
    tom.unpin(said);
    maya.type(channel, "@muster zebrafish");
    tom.leave(channel);
    maya.delete(said);
    var card = scenario.awaitSaid(channel, "INC-1");
    var all = new ArrayList<>(sent());
    all.addAll(clicks(card));
    all.addAll(forms());
    all.addAll(byHand(card));
    return all;
  }

  /** The last of each kind, which is the fullest. */
  private List<Recorded> sent() {
    var byName = new LinkedHashMap<String, Recorded>();
    for (var delivery : scenario.muster().sandbox().deliveries()) {
      var payload = delivery.payload();
      if (payload != null) {
        var name = name(payload);
        byName.put(name, new Recorded(name, payload.kind(), payload.payload()));
      }
    }
    return List.copyOf(byName.values());
  }

  private static String name(AppPayload payload) {
    var fields = payload.payload();
    return Stream.of(
            payload.name(),
            fields.path("callback_id").asText(),
            fields.path("view").path("callback_id").asText(),
            fields.path("event").path("subtype").asText(),
            fields.path("event").has("view") ? "view" : "")
        .filter(each -> !each.isEmpty())
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  /** Every form there is, and one there was: each with every kind of input it has. */
  private List<Recorded> forms() {
    return Stream.of(
            form("action-item", "1", "what text", "owner person", "due date"),
            form("correct-entry", "1/1", "words text"),
            form(
                "declare",
                "",
                "title text",
                "severity option SEV2",
                "purpose option TRIAGE",
                "visibility options private",
                "services options zebrafish",
                "summary text",
                "started moment",
                "over moment"),
            form("decline", "1", "reason text"),
            form("edit", "1 a b c", "title text", "summary text", "services options zebrafish"),
            form("handover", "1", "to person", "state text", "risks text", "tasks options 1"),
            form("merge", "1", "into option 2"),
            form("milestones", "1", "started moment", "detected moment", "users text"),
            form("resolve", "1", "explanation text", "mitigated moment"),
            form("roles", "1 SCRIBE=U1", "SCRIBE person"),
            form(
                "severity",
                "1",
                "reach option FEW",
                "ability option NONE",
                "data option YES",
                "severity option SUGGESTED"),
            form(
                "update",
                "1",
                "words text",
                "status option IDENTIFIED",
                "audience option INTERNAL",
                "next option PT30M",
                "impact-internal text"),
            form("of-tomorrow", "1", "words text"))
        .toList();
  }

  /**
   * @param inputs each its block, its kind and what was chosen
   */
  private Recorded form(String callback, String about, String... inputs) {
    var payload = object(Payloads.form(maya.id(), callback, "V1", about, Map.of()));
    var view = (ObjectNode) payload.get("view");
    var blocks = view.putArray("blocks");
    var values = (ObjectNode) view.get("state").get("values");
    for (var input : inputs) {
      var words = input.split(" ");
      blocks
          .addObject()
          .put("type", "input")
          .put("block_id", words[0])
          .putObject("element")
          .put("type", "of_tomorrow");
      fill(values.putObject(words[0]).putObject("input"), words[1], words[words.length - 1]);
    }
    return new Recorded("form " + callback, AppPayload.Kind.INTERACTION, payload);
  }

  private void fill(ObjectNode input, String kind, String chosen) {
    switch (kind) {
      case "text" -> input.put("type", "plain_text_input").put("value", "a zebrafish");
      case "person" -> input.put("type", "users_select").put("selected_user", maya.id());
      case "date" -> input.put("type", "datepicker").put("selected_date", "2026-12-24");
      case "moment" -> input.put("type", "datetimepicker").put("selected_date_time", 1_790_000_000);
      case "option" ->
          input.put("type", "static_select").putObject("selected_option").put("value", chosen);
      case "options" ->
          input
              .put("type", "multi_static_select")
              .putArray("selected_options")
              .addObject()
              .put("value", chosen);
      default -> throw new IllegalArgumentException(kind);
    }
  }

  /** Every button there is, and some there were or will be. */
  private List<Recorded> clicks(PostedMessage card) {
    return actions()
        .map(action ->
            new Recorded("click " + action, AppPayload.Kind.INTERACTION, click(card, action)))
        .toList();
  }

  private ObjectNode click(PostedMessage card, String action) {
    return object(
        Payloads.click(maya.id(), card.channel(), card.ts(), "1.1", action, Payloads.NOWHERE));
  }

  private List<Recorded> byHand(PostedMessage card) {
    return List.of(
        event(
            "edited",
            card,
            "\"type\": \"message\", \"subtype\": \"message_changed\", \"message\": %1$s"),
        event(
            "deleted with replies",
            card,
            "\"type\": \"message\", \"subtype\": \"message_changed\", \"message\": {\"type\":"
                + " \"message\", \"subtype\": \"tombstone\", \"text\": \"This message was"
                + " deleted.\", \"user\": \"USLACKBOT\", \"hidden\": true, \"ts\": \"%2$s\"}"),
        event(
            "deleted",
            card,
            "\"type\": \"message\", \"subtype\": \"message_deleted\", \"deleted_ts\": \"%2$s\","
                + " \"previous_message\": %1$s"),
        event(
            "deleted from a tombstone",
            card,
            "\"type\": \"message\", \"subtype\": \"message_deleted\", \"deleted_ts\": \"%2$s\","
                + " \"previous_message\": []"),
        event("typed", card, "\"type\": \"message\", \"text\": \"zebrafish\", \"files\": [{}]"),
        event(
            "pin",
            card,
            "\"type\": \"pin_added\", \"channel_id\": \"C1\","
                + " \"item\": {\"type\": \"message\", \"message\": %1$s}"),
        event(
            "mention",
            card,
            "\"type\": \"app_mention\", \"attachments\": [%1$s], \"ts\": \"%2$s\""),
        event(
            "user",
            card,
            """
            "type": "user_change", "user": {"id": "%3$s", "name": "zebrafish", "real_name": "zebrafish",
              "deleted": false, "is_bot": false, "tz": "Europe/Berlin", "profile": {"display_name": "zebrafish"}}
            """),
        event(
            "group",
            card,
            "\"type\": \"subteam_members_changed\", \"subteam_id\": \"S1\","
                + " \"added_users\": [\"U1\"], \"removed_users\": [\"U2\"]"),
        event("unheard of", card, "\"type\": \"of_tomorrow\", \"text\": \"zebrafish\""),
        interaction(
            "message_action",
            card,
            "\"callback_id\": \"declare-from-message\", \"message\": %1$s, \"message_ts\":"
                + " \"%2$s\""),
        interaction(
            "message_action",
            card,
            "\"callback_id\": \"add-to-timeline\", \"message\": %1$s, \"message_ts\": \"%2$s\""),
        interaction(
            "block_actions", card, "\"actions\": [{\"action_id\": \"help\"}], \"message\": %1$s"),
        interaction("view_closed", card, "\"view\": {\"id\": \"V1\"}, \"is_cleared\": true"),
        interaction("block_suggestion", card, "\"action_id\": \"x\", \"value\": \"zebrafish\""),
        interaction("dialog_submission", card, "\"submission\": {\"x\": \"zebrafish\"}"),
        interaction("interactive_message", card, "\"original_message\": %1$s"),
        interaction("of_tomorrow", card, "\"text\": \"zebrafish\""),
        new Recorded(
            "url_verification",
            AppPayload.Kind.VERIFICATION,
            object("{\"type\": \"url_verification\", \"challenge\": \"zebrafish\"}")),
        new Recorded(
            "app_rate_limited",
            AppPayload.Kind.EVENT,
            object("{\"type\": \"app_rate_limited\", \"minute_rate_limited\": 1518467820}")),
        new Recorded(
            "ssl_check",
            AppPayload.Kind.COMMAND,
            object("{\"ssl_check\": \"1\", \"token\": \"zebrafish\"}")));
  }

  private Recorded event(String name, PostedMessage card, String event) {
    var payload =
        """
        {"type": "event_callback", "event_id": "Ev1", "team_id": "T1", "event": {"user": "%3$s",
          "channel": "%4$s", "event_ts": "1.1", %5$s},
         "authorizations": [{"team_id": "T1", "user_id": "U0", "is_bot": true, "enterprise_id": null}]}
        """;
    return new Recorded(
        "event, " + name,
        AppPayload.Kind.EVENT,
        object(filled(payload, card, filled(event, card, ""))));
  }

  private Recorded interaction(String type, PostedMessage card, String rest) {
    var payload =
        """
        {"type": "%6$s", "trigger_id": "1.1", "response_url": "http://127.0.0.1:1/gone",
         "user": {"id": "%3$s", "username": "zebrafish", "name": "zebrafish"},
         "team": {"id": "T1", "domain": "acme"}, "channel": {"id": "%4$s", "name": "zebrafish"}, %5$s}
        """;
    return new Recorded(
        "interaction, " + type,
        AppPayload.Kind.INTERACTION,
        object(filled(payload, card, filled(rest, card, ""), type)));
  }

  private String filled(String form, PostedMessage card, String rest, String... more) {
    return form.formatted(
        Json.write(message(card)),
        card.ts(),
        maya.id(),
        card.channel(),
        rest,
        more.length == 0 ? "" : more[0]);
  }

  private static ObjectNode message(PostedMessage card) {
    return object(MESSAGE.replace("1700000000.000100", card.ts()));
  }

  private static ObjectNode object(String json) {
    return Json.readObject(json).orElseThrow(() -> new IllegalArgumentException(json));
  }

  private static Stream<String> actions() {
    return Stream.concat(
        Arrays.stream(type("dev.muster.slack.blockkit.ActionIds").getDeclaredFields())
            .filter(field -> field.getType() == String.class)
            .map(RecordedPayloads::value),
        Stream.of("of-tomorrow/x"));
  }

  private static String value(Field constant) {
    try {
      constant.setAccessible(true);
      return (String) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
