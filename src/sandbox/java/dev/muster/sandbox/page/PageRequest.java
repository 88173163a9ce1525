package dev.muster.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.http.Exchange;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.View;
import dev.muster.sandbox.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request from the page, with lookups of the people, channels and messages that it names. */
record PageRequest(ObjectNode body, Workspace workspace) {

  static PageRequest posted(Exchange exchange, Workspace workspace) {
    return new PageRequest(exchange.json(), workspace);
  }

  static PageRequest asked(Exchange exchange, Workspace workspace) {
    ObjectNode query = Json.object();
    exchange.query().forEach(query::put);
    return new PageRequest(query, workspace);
  }

  /** The person who uses the page; the first person if the page names none. */
  Person person() {
    return body.hasNonNull("user")
        ? person("user")
        : workspace.locked(() -> workspace.people().humans().getFirst());
  }

  Person person(String field) {
    return found(workspace.locked(() -> workspace.people().find(text(field))), "user_not_found");
  }

  Channel channel() {
    return channel(text("channel"));
  }

  Channel channel(String id) {
    return found(
        workspace.locked(() ->
            workspace
                .channels()
                .find(id)
                .filter(
                    each -> each.isPublic() || workspace.channels().isMember(id, person().id()))),
        "channel_not_found");
  }

  Message message() {
    return message(body);
  }

  /** A message of the channel, lasting or ephemeral. */
  Message message(JsonNode at) {
    Channel channel = channel(Json.text(at, "channel").orElse(""));
    String ts = Json.text(at, "ts").orElse("");
    return found(
        workspace.locked(() ->
            workspace
                .messages()
                .find(channel.id(), ts)
                .or(() -> workspace.messages().ephemeral(channel.id(), ts))),
        "message_not_found");
  }

  View view(String id) {
    return found(workspace.locked(() -> workspace.views().find(id)), "not_found");
  }

  String text(String field) {
    return Json.text(body, field).orElse("");
  }

  @Nullable String textOrNull(String field) {
    return Json.text(body, field).orElse(null);
  }

  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    body.path(field).forEach(each -> texts.add(each.asText()));
    return texts;
  }

  boolean flag(String field) {
    return body.path(field).asBoolean(false);
  }

  /** The values of a form's fields, by block id and action id. */
  JsonNode values() {
    JsonNode state = body.path("state");
    return state.has("values") ? state.path("values") : state;
  }

  private static <T> T found(Optional<T> value, String otherwise) {
    return value.orElseThrow(() -> new SlackError(otherwise));
  }
}
