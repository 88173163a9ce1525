package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.app.AppPayload.Kind;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.Workspace;

/** The payload of a slash command, with all its form fields. */
public final class CommandPayload {

  private CommandPayload() {}

  public static AppPayload of(
      String command,
      String text,
      Channel channel,
      Person person,
      String responseUrl,
      Workspace workspace) {
    ObjectNode fields =
        Json.object()
            .put("token", PayloadFields.TOKEN)
            .put("team_id", workspace.team().id())
            .put("team_domain", workspace.team().domain())
            .put("channel_id", channel.id())
            .put("channel_name", PayloadFields.spokenName(channel))
            .put("user_id", person.id())
            .put("user_name", person.name())
            .put("command", command)
            .put("text", text)
            .put("api_app_id", workspace.app().appId())
            .put("is_enterprise_install", "false")
            .put("response_url", responseUrl)
            .put("trigger_id", workspace.trigger(person.id(), null));
    return AppPayload.of(Kind.COMMAND, command, channel.id(), fields);
  }
}
