package dev.muster.slack.payload;

import static dev.muster.slack.payload.JsonShape.optional;
import static dev.muster.slack.payload.JsonShape.required;
import static dev.muster.slack.payload.JsonShape.strict;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.PinAddedEvent;
import com.slack.api.model.event.PinRemovedEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.ReactionRemovedEvent;
import com.slack.api.model.event.SubteamMembersChangedEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.util.Map;
import java.util.Optional;

/** Lists the fields that are read of each kind of delivery. All others are dropped. */
public final class Payloads {

  /** Slack sends one of the two names, both or, for an organization-wide app, neither. */
  private static final JsonShape SENDER = given -> person(given).map(Payloads::withBothNames);

  private static final JsonShape MESSAGE_ITEM =
      JsonShape.object(
          required("type", JsonShape.TEXT),
          optional("channel", JsonShape.ID),
          optional("ts", JsonShape.TIMESTAMP));

  private static final JsonShape PINNED_ITEM =
      JsonShape.object(optional("message", JsonShape.object(required("ts", JsonShape.TIMESTAMP))));

  private static final JsonShape OPTION = JsonShape.object(required("value", JsonShape.TEXT));

  /**
   * Typed and chosen values are rejected as a whole when a part has an unexpected shape: a partial
   * value would be wrong.
   */
  private static final JsonShape VALUE =
      JsonShape.object(
          strict("value", JsonShape.TEXT),
          strict("selected_option", OPTION),
          strict("selected_options", JsonShape.whole(OPTION)),
          strict("selected_user", JsonShape.ID),
          strict("selected_date", JsonShape.DAY),
          strict("selected_date_time", JsonShape.SECONDS));

  private static final JsonShape STATE =
      JsonShape.object(strict("values", JsonShape.wholeMap(JsonShape.wholeMap(VALUE))));

  private static final JsonShape INPUT_BLOCK =
      JsonShape.object(
          required("type", JsonShape.exactly("input")), required("block_id", JsonShape.TEXT));

  private static final JsonShape VIEW =
      JsonShape.object(
          required("id", JsonShape.ID),
          optional("type", JsonShape.TEXT),
          optional("callback_id", JsonShape.TEXT, ""),
          optional("private_metadata", JsonShape.TEXT),
          optional("blocks", JsonShape.list(INPUT_BLOCK)),
          strict("state", STATE));

  private static final JsonShape ACTION =
      JsonShape.object(
          required("action_id", JsonShape.TEXT),
          optional("block_id", JsonShape.TEXT),
          optional("value", JsonShape.TEXT));

  private static final JsonShape CONTAINER =
      JsonShape.object(
          optional("channel_id", JsonShape.ID), optional("message_ts", JsonShape.TIMESTAMP));

  public static final String COMMAND_NAME = "/incident";

  static final JsonShape COMMAND =
      JsonShape.object(
          required("command", JsonShape.exactly(Payloads.COMMAND_NAME)),
          required("user_id", JsonShape.ID),
          optional("user_name", JsonShape.TEXT),
          optional("channel_id", JsonShape.ID, ""),
          optional("text", JsonShape.TEXT),
          optional("trigger_id", JsonShape.TEXT),
          optional("response_url", JsonShape.ADDRESS));

  static final JsonShape CLICK =
      JsonShape.object(
          required("type", JsonShape.TEXT),
          required("user", SENDER),
          required("actions", Payloads::first),
          optional("container", CONTAINER),
          optional("view", VIEW),
          optional("trigger_id", JsonShape.TEXT),
          optional("response_url", JsonShape.ADDRESS));

  static final JsonShape FORM =
      JsonShape.object(
          required("type", JsonShape.TEXT),
          required("user", SENDER),
          required("view", VIEW),
          optional("trigger_id", JsonShape.TEXT));

  static final JsonShape GLOBAL_SHORTCUT =
      JsonShape.object(
          required("type", JsonShape.TEXT),
          required("user", SENDER),
          optional("callback_id", JsonShape.TEXT, ""),
          optional("trigger_id", JsonShape.TEXT));

  static final JsonShape MESSAGE_SHORTCUT =
      JsonShape.object(
          required("type", JsonShape.TEXT),
          required("user", SENDER),
          required("channel", JsonShape.object(required("id", JsonShape.ID))),
          required("message_ts", JsonShape.TIMESTAMP),
          required("message", SlackMessage.SHAPE),
          optional("team", JsonShape.object(optional("domain", JsonShape.DOMAIN))),
          optional("callback_id", JsonShape.TEXT, ""),
          optional("trigger_id", JsonShape.TEXT),
          optional("response_url", JsonShape.ADDRESS));

  static final JsonShape VERIFICATION =
      JsonShape.object(required("type", JsonShape.TEXT), required("challenge", JsonShape.TEXT));

  private static final JsonShape REACTION =
      of(
          required("user", JsonShape.ID),
          required("reaction", JsonShape.TEXT),
          required("item", MESSAGE_ITEM),
          optional("event_ts", JsonShape.TIMESTAMP));

  private static final JsonShape PIN =
      of(
          required("user", JsonShape.ID),
          required("channel_id", JsonShape.ID),
          optional("item", PINNED_ITEM),
          optional("event_ts", JsonShape.TIMESTAMP));

  private static final JsonShape MEMBERSHIP =
      of(
          required("user", JsonShape.ID),
          required("channel", JsonShape.ID),
          optional("event_ts", JsonShape.TIMESTAMP));

  /** By event type, as {@link EventTypes#kind} returns it. */
  static final Map<String, JsonShape> EVENTS =
      Map.ofEntries(
          Map.entry(ReactionAddedEvent.TYPE_NAME, REACTION),
          Map.entry(ReactionRemovedEvent.TYPE_NAME, REACTION),
          Map.entry(PinAddedEvent.TYPE_NAME, PIN),
          Map.entry(PinRemovedEvent.TYPE_NAME, PIN),
          Map.entry(
              EventTypes.EDITED,
              of(required("channel", JsonShape.ID), required("message", SlackMessage.SHAPE))),
          Map.entry(
              EventTypes.DELETED,
              of(required("channel", JsonShape.ID), required("deleted_ts", JsonShape.TIMESTAMP))),
          Map.entry(
              UserChangeEvent.TYPE_NAME,
              of(
                  required(
                      "user",
                      JsonShape.object(
                          required("id", JsonShape.ID),
                          optional("name", JsonShape.TEXT),
                          optional("real_name", JsonShape.TEXT),
                          optional("deleted", JsonShape.FLAG),
                          optional("is_bot", JsonShape.FLAG),
                          optional("tz", JsonShape.TEXT),
                          optional(
                              "profile",
                              JsonShape.object(optional("display_name", JsonShape.TEXT))))))),
          Map.entry(
              AppHomeOpenedEvent.TYPE_NAME,
              of(required("user", JsonShape.ID), optional("tab", JsonShape.TEXT))),
          Map.entry(
              AppMentionEvent.TYPE_NAME,
              of(
                  optional("user", JsonShape.ID),
                  optional("bot_id", JsonShape.TEXT),
                  required("channel", JsonShape.ID),
                  required("ts", JsonShape.TIMESTAMP),
                  optional("thread_ts", JsonShape.TIMESTAMP))),
          Map.entry(MemberJoinedChannelEvent.TYPE_NAME, MEMBERSHIP),
          Map.entry(MemberLeftChannelEvent.TYPE_NAME, MEMBERSHIP),
          Map.entry(
              SubteamMembersChangedEvent.TYPE_NAME,
              of(
                  required("subteam_id", JsonShape.ID),
                  optional("added_users", JsonShape.list(JsonShape.ID)),
                  optional("removed_users", JsonShape.list(JsonShape.ID)))));

  private static final JsonShape AUTHORIZATIONS =
      JsonShape.list(JsonShape.object(optional("user_id", JsonShape.ID)));

  private Payloads() {}

  /** The {@code event_callback} around an event. */
  static JsonShape event(JsonShape event) {
    return JsonShape.object(
        required("type", JsonShape.TEXT),
        optional("event_id", JsonShape.TEXT),
        optional("authorizations", AUTHORIZATIONS),
        required("event", event));
  }

  private static JsonShape of(JsonShape.Field... fields) {
    var type =
        JsonShape.object(required("type", JsonShape.TEXT), optional("subtype", JsonShape.TEXT));
    var rest = JsonShape.object(fields);
    return given ->
        type.of(given)
            .flatMap(named ->
                rest.of(given)
                    .map(each -> {
                      named.getAsJsonObject().asMap().putAll(each.getAsJsonObject().asMap());
                      return named;
                    }));
  }

  /** Slack's {@code actions} is an array, but always has one element. */
  private static Optional<JsonElement> first(JsonElement given) {
    return JsonShape.list(ACTION)
        .of(given)
        .map(JsonElement::getAsJsonArray)
        .filter(actions -> !actions.isEmpty())
        .map(actions -> {
          var one = new JsonArray();
          one.add(actions.get(0));
          return one;
        });
  }

  private static Optional<JsonObject> person(JsonElement given) {
    return JsonShape.object(
            required("id", JsonShape.ID),
            optional("name", JsonShape.TEXT),
            optional("username", JsonShape.TEXT))
        .of(given)
        .map(JsonElement::getAsJsonObject);
  }

  private static JsonElement withBothNames(JsonObject person) {
    var name = Fields.text(person, "name");
    var username = Fields.text(person, "username");
    if (name.isBlank() && !username.isBlank()) {
      person.add("name", new JsonPrimitive(username));
    }
    if (username.isBlank() && !name.isBlank()) {
      person.add("username", new JsonPrimitive(name));
    }
    return person;
  }
}
