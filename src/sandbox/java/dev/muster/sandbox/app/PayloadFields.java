package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.Workspace;

/** The fields on team, person, channel and app that payloads share. */
final class PayloadFields {

  /** Slack's retired verification token, which payloads still contain. Not checked anywhere. */
  static final String TOKEN = "sandbox-verification-token";

  private PayloadFields() {}

  static ObjectNode interaction(String type, Person person, Workspace workspace) {
    ObjectNode payload = Json.object().put("type", type);
    payload
        .putObject("team")
        .put("id", workspace.team().id())
        .put("domain", workspace.team().domain());
    payload
        .putObject("user")
        .put("id", person.id())
        .put("username", person.name())
        .put("name", person.name())
        .put("team_id", workspace.team().id());
    payload.put("api_app_id", workspace.app().appId()).put("token", TOKEN);
    payload.putNull("enterprise");
    return payload.put("is_enterprise_install", false);
  }

  static ObjectNode channel(Channel channel) {
    return Json.object().put("id", channel.id()).put("name", spokenName(channel));
  }

  /** Slack hides the names of private conversations from apps. */
  static String spokenName(Channel channel) {
    return switch (channel.kind()) {
      case PUBLIC -> channel.name();
      case PRIVATE -> "privategroup";
      case DIRECT -> "directmessage";
      case GROUP_DIRECT -> "mpdm-" + channel.name() + "-1";
    };
  }
}
