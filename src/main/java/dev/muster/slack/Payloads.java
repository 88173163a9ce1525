package dev.muster.slack;

import static dev.muster.slack.Shape.optional;
import static dev.muster.slack.Shape.required;
import static dev.muster.slack.Shape.strict;

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

/** What is read of each kind of delivery. What is not named here is dropped. */
final class Payloads {

  /** Slack says either name, both or, for an app of a whole organisation, neither. */
  private static final Shape SENDER = given -> person(given).map(Payloads::withBothNames);

  private static final Shape MESSAGE_ITEM =
      Shape.object(
          required("type", Shape.TEXT),
          optional("channel", Shape.ID),
          optional("ts", Shape.TIMESTAMP));

  private static final Shape PINNED_ITEM =
      Shape.object(optional("message", Shape.object(required("ts", Shape.TIMESTAMP))));

  private static final Shape OPTION = Shape.object(required("value", Shape.TEXT));

  /** What people typed and chose is read as a whole or not at all: half of it would be another. */
  private static final Shape VALUE =
      Shape.object(
          strict("value", Shape.TEXT),
          strict("selected_option", OPTION),
          strict("selected_options", Shape.whole(OPTION)),
          strict("selected_user", Shape.ID),
          strict("selected_date", Shape.DAY),
          strict("selected_date_time", Shape.SECONDS));

  private static final Shape STATE =
      Shape.object(strict("values", Shape.wholeMap(Shape.wholeMap(VALUE))));

  private static final Shape INPUT_BLOCK =
      Shape.object(required("type", Shape.exactly("input")), required("block_id", Shape.TEXT));

  private static final Shape VIEW =
      Shape.object(
          required("id", Shape.ID),
          optional("type", Shape.TEXT),
          optional("callback_id", Shape.TEXT, ""),
          optional("private_metadata", Shape.TEXT),
          optional("blocks", Shape.list(INPUT_BLOCK)),
          strict("state", STATE));

  private static final Shape ACTION =
      Shape.object(
          required("action_id", Shape.TEXT),
          optional("block_id", Shape.TEXT),
          optional("value", Shape.TEXT));

  private static final Shape CONTAINER =
      Shape.object(optional("channel_id", Shape.ID), optional("message_ts", Shape.TIMESTAMP));

  static final String COMMAND_NAME = "/incident";

  static final Shape COMMAND =
      Shape.object(
          required("command", Shape.exactly(Payloads.COMMAND_NAME)),
          required("user_id", Shape.ID),
          optional("user_name", Shape.TEXT),
          optional("channel_id", Shape.ID, ""),
          optional("text", Shape.TEXT),
          optional("trigger_id", Shape.TEXT),
          optional("response_url", Shape.ADDRESS));

  static final Shape CLICK =
      Shape.object(
          required("type", Shape.TEXT),
          required("user", SENDER),
          required("actions", Payloads::first),
          optional("container", CONTAINER),
          optional("view", VIEW),
          optional("trigger_id", Shape.TEXT),
          optional("response_url", Shape.ADDRESS));

  static final Shape FORM =
      Shape.object(
          required("type", Shape.TEXT),
          required("user", SENDER),
          required("view", VIEW),
          optional("trigger_id", Shape.TEXT));

  static final Shape GLOBAL_SHORTCUT =
      Shape.object(
          required("type", Shape.TEXT),
          required("user", SENDER),
          optional("callback_id", Shape.TEXT, ""),
          optional("trigger_id", Shape.TEXT));

  static final Shape MESSAGE_SHORTCUT =
      Shape.object(
          required("type", Shape.TEXT),
          required("user", SENDER),
          required("channel", Shape.object(required("id", Shape.ID))),
          required("message_ts", Shape.TIMESTAMP),
          required("message", SlackMessage.SHAPE),
          optional("team", Shape.object(optional("domain", Shape.DOMAIN))),
          optional("callback_id", Shape.TEXT, ""),
          optional("trigger_id", Shape.TEXT),
          optional("response_url", Shape.ADDRESS));

  static final Shape VERIFICATION =
      Shape.object(required("type", Shape.TEXT), required("challenge", Shape.TEXT));

  private static final Shape REACTION =
      of(
          required("user", Shape.ID),
          required("reaction", Shape.TEXT),
          required("item", MESSAGE_ITEM),
          optional("event_ts", Shape.TIMESTAMP));

  private static final Shape PIN =
      of(
          required("user", Shape.ID),
          required("channel_id", Shape.ID),
          optional("item", PINNED_ITEM),
          optional("event_ts", Shape.TIMESTAMP));

  private static final Shape MEMBERSHIP =
      of(
          required("user", Shape.ID),
          required("channel", Shape.ID),
          optional("event_ts", Shape.TIMESTAMP));

  /** By the kind of the event; see {@link EventTypes#kind}. */
  static final Map<String, Shape> EVENTS =
      Map.ofEntries(
          Map.entry(ReactionAddedEvent.TYPE_NAME, REACTION),
          Map.entry(ReactionRemovedEvent.TYPE_NAME, REACTION),
          Map.entry(PinAddedEvent.TYPE_NAME, PIN),
          Map.entry(PinRemovedEvent.TYPE_NAME, PIN),
          Map.entry(
              EventTypes.EDITED,
              of(required("channel", Shape.ID), required("message", SlackMessage.SHAPE))),
          Map.entry(
              EventTypes.DELETED,
              of(required("channel", Shape.ID), required("deleted_ts", Shape.TIMESTAMP))),
          Map.entry(
              UserChangeEvent.TYPE_NAME,
              of(
                  required(
                      "user",
                      Shape.object(
                          required("id", Shape.ID),
                          optional("name", Shape.TEXT),
                          optional("real_name", Shape.TEXT),
                          optional("deleted", Shape.FLAG),
                          optional("is_bot", Shape.FLAG),
                          optional("tz", Shape.TEXT),
                          optional(
                              "profile", Shape.object(optional("display_name", Shape.TEXT))))))),
          Map.entry(
              AppHomeOpenedEvent.TYPE_NAME,
              of(required("user", Shape.ID), optional("tab", Shape.TEXT))),
          Map.entry(
              AppMentionEvent.TYPE_NAME,
              of(
                  optional("user", Shape.ID),
                  optional("bot_id", Shape.TEXT),
                  required("channel", Shape.ID),
                  required("ts", Shape.TIMESTAMP),
                  optional("thread_ts", Shape.TIMESTAMP))),
          Map.entry(MemberJoinedChannelEvent.TYPE_NAME, MEMBERSHIP),
          Map.entry(MemberLeftChannelEvent.TYPE_NAME, MEMBERSHIP),
          Map.entry(
              SubteamMembersChangedEvent.TYPE_NAME,
              of(
                  required("subteam_id", Shape.ID),
                  optional("added_users", Shape.list(Shape.ID)),
                  optional("removed_users", Shape.list(Shape.ID)))));

  private static final Shape AUTHORIZATIONS =
      Shape.list(Shape.object(optional("user_id", Shape.ID)));

  private Payloads() {}

  /** The callback that carries such an event. */
  static Shape event(Shape event) {
    return Shape.object(
        required("type", Shape.TEXT),
        optional("event_id", Shape.TEXT),
        optional("authorizations", AUTHORIZATIONS),
        required("event", event));
  }

  private static Shape of(Shape.Field... fields) {
    var type = Shape.object(required("type", Shape.TEXT), optional("subtype", Shape.TEXT));
    var rest = Shape.object(fields);
    return given ->
        type.of(given)
            .flatMap(named ->
                rest.of(given)
                    .map(each -> {
                      named.getAsJsonObject().asMap().putAll(each.getAsJsonObject().asMap());
                      return named;
                    }));
  }

  /** Slack says "actions" and sends one. */
  private static Optional<JsonElement> first(JsonElement given) {
    return Shape.list(ACTION)
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
    return Shape.object(
            required("id", Shape.ID),
            optional("name", Shape.TEXT),
            optional("username", Shape.TEXT))
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
