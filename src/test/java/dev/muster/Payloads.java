package dev.muster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;

/** Deliveries in Slack's own shape, with ids of a test's choosing. */
final class Payloads {

  /** A response URL that nobody answers any more. */
  static final URI NOWHERE = URI.create("http://127.0.0.1:1/gone");

  private Payloads() {}

  static String command(String person, String channel, String trigger, String text) {
    return Map.of(
            "command",
            "/incident",
            "text",
            text,
            "user_id",
            person,
            "user_name",
            "somebody",
            "team_id",
            "T1",
            "channel_id",
            channel,
            "trigger_id",
            trigger,
            "response_url",
            "http://127.0.0.1:1/gone")
        .entrySet()
        .stream()
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /**
   * @param values a field's kind and content, by its block: {@code text:…}, {@code person:…},
   *     {@code option:…} or, for several of a kind or none, {@code options:…}
   */
  static String form(
      String person, String callback, String view, String about, Map<String, String> values) {
    var payload = Json.object().put("type", "view_submission").put("trigger_id", "1.1");
    payload.putObject("team").put("id", "T1");
    payload.putObject("user").put("id", person).put("name", "somebody");
    var form =
        payload
            .putObject("view")
            .put("id", view)
            .put("type", "modal")
            .put("callback_id", callback)
            .put("private_metadata", about);
    var state = form.putObject("state").putObject("values");
    values.forEach((block, value) -> fill(state.putObject(block).putObject("input"), value));
    return Json.write(payload);
  }

  static String click(
      String person, String channel, String message, String trigger, String action, URI reply) {
    return click(person, channel, message, trigger, action, "1", reply);
  }

  static String click(
      String person,
      String channel,
      String message,
      String trigger,
      String action,
      String value,
      URI reply) {
    var payload =
        Json.object()
            .put("type", "block_actions")
            .put("trigger_id", trigger)
            .put("response_url", reply.toString());
    payload.putObject("team").put("id", "T1");
    payload.putObject("user").put("id", person).put("username", "somebody");
    payload
        .putObject("container")
        .put("type", "message")
        .put("channel_id", channel)
        .put("message_ts", message);
    payload
        .putArray("actions")
        .addObject()
        .put("type", "button")
        .put("action_id", action)
        .put("block_id", "b")
        .put("value", value);
    return Json.write(payload);
  }

  static String reaction(String event, String person, String channel, String message) {
    var payload = event(event);
    payload
        .putObject("event")
        .put("type", "reaction_added")
        .put("user", person)
        .put("reaction", "pushpin")
        .putObject("item")
        .put("type", "message")
        .put("channel", channel)
        .put("ts", message);
    return Json.write(payload);
  }

  static String pin(String event, String person, String channel, String message) {
    var payload = event(event);
    payload
        .putObject("event")
        .put("type", "pin_added")
        .put("user", person)
        .put("channel_id", channel)
        .putObject("item")
        .put("type", "message")
        .put("channel", channel)
        .putObject("message")
        .put("ts", message);
    return Json.write(payload);
  }

  static String groupChange(String event, String group, String added) {
    var payload = event(event);
    payload
        .putObject("event")
        .put("type", "subteam_members_changed")
        .put("subteam_id", group)
        .putArray("added_users")
        .add(added);
    return Json.write(payload);
  }

  private static ObjectNode event(String id) {
    return Json.object()
        .put("type", "event_callback")
        .put("event_id", id)
        .put("team_id", "T1")
        .put("api_app_id", "A1");
  }

  private static void fill(ObjectNode input, String value) {
    var kind = value.substring(0, value.indexOf(':'));
    var content = value.substring(kind.length() + 1);
    switch (kind) {
      case "text" -> input.put("type", "plain_text_input").put("value", content);
      case "person" -> input.put("type", "users_select").put("selected_user", content);
      case "option" ->
          input.put("type", "static_select").putObject("selected_option").put("value", content);
      case "options" -> {
        var chosen = input.put("type", "checkboxes").putArray("selected_options");
        if (!content.isEmpty()) {
          chosen.addObject().put("value", content);
        }
      }
      default -> throw new IllegalArgumentException(value);
    }
  }
}
