package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.app.AppPayload.Kind;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.shapes.MessageShape;
import dev.muster.sandbox.shapes.ViewShape;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.View;
import dev.muster.sandbox.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** The payloads of clicks, choices, submissions and shortcuts. */
public final class InteractionPayload {

  private InteractionPayload() {}

  public static AppPayload inMessage(
      Person person,
      Message message,
      Channel channel,
      ObjectNode action,
      ObjectNode state,
      String responseUrl,
      Workspace workspace) {
    ObjectNode payload = PayloadFields.interaction("block_actions", person, workspace);
    payload.set("container", messageContainer(message));
    payload.put("trigger_id", workspace.trigger(person.id(), null));
    payload.set("channel", PayloadFields.channel(channel));
    if (!message.isEphemeral()) {
      payload.set("message", MessageShape.of(message, workspace));
    }
    payload.putObject("state").set("values", state);
    payload.put("response_url", responseUrl);
    payload.set("actions", actions(action, workspace));
    return AppPayload.of(Kind.INTERACTION, "block_actions", channel.id(), payload);
  }

  public static AppPayload inView(
      Person person, View view, ObjectNode action, Workspace workspace) {
    ObjectNode payload = PayloadFields.interaction("block_actions", person, workspace);
    payload.putObject("container").put("type", "view").put("view_id", view.id());
    payload.put("trigger_id", workspace.trigger(person.id(), view.id()));
    payload.set("view", ViewShape.of(view, workspace));
    payload.set("actions", actions(action, workspace));
    return AppPayload.of(Kind.INTERACTION, "block_actions", "", payload);
  }

  public static AppPayload submission(Person person, View view, Workspace workspace) {
    ObjectNode payload = PayloadFields.interaction("view_submission", person, workspace);
    payload.put("trigger_id", workspace.trigger(person.id(), view.id()));
    payload.set("view", ViewShape.of(view, workspace));
    payload.putArray("response_urls");
    return AppPayload.of(Kind.INTERACTION, "view_submission", "", payload);
  }

  public static AppPayload closing(
      Person person, View view, boolean wholeStack, Workspace workspace) {
    ObjectNode payload = PayloadFields.interaction("view_closed", person, workspace);
    payload.set("view", ViewShape.of(view, workspace));
    payload.put("is_cleared", wholeStack);
    return AppPayload.of(Kind.INTERACTION, "view_closed", "", payload);
  }

  public static AppPayload globalShortcut(Person person, String callbackId, Workspace workspace) {
    ObjectNode payload = PayloadFields.interaction("shortcut", person, workspace);
    payload
        .put("action_ts", now(workspace))
        .put("callback_id", callbackId)
        .put("trigger_id", workspace.trigger(person.id(), null));
    return AppPayload.of(Kind.INTERACTION, "shortcut", "", payload);
  }

  public static AppPayload messageShortcut(
      Person person,
      String callbackId,
      Message message,
      Channel channel,
      String responseUrl,
      Workspace workspace) {
    ObjectNode payload = PayloadFields.interaction("message_action", person, workspace);
    payload
        .put("action_ts", now(workspace))
        .put("callback_id", callbackId)
        .put("trigger_id", workspace.trigger(person.id(), null))
        .put("response_url", responseUrl)
        .put("message_ts", message.ts());
    payload.set("channel", PayloadFields.channel(channel));
    payload.set("message", MessageShape.of(message, workspace));
    return AppPayload.of(Kind.INTERACTION, "message_action", channel.id(), payload);
  }

  /** Asks the app for the options that match the typed text. */
  public static AppPayload suggestion(
      Person person,
      ObjectNode container,
      @Nullable View view,
      @Nullable Channel channel,
      String blockId,
      String actionId,
      String typed,
      Workspace workspace) {
    ObjectNode payload = PayloadFields.interaction("block_suggestion", person, workspace);
    payload.set("container", container);
    payload.put("action_id", actionId).put("block_id", blockId).put("value", typed);
    if (view != null) {
      payload.set("view", ViewShape.of(view, workspace));
    }
    if (channel != null) {
      payload.set("channel", PayloadFields.channel(channel));
    }
    String about = channel == null ? "" : channel.id();
    return AppPayload.of(Kind.INTERACTION, "block_suggestion", about, payload);
  }

  public static ObjectNode messageContainer(Message message) {
    ObjectNode container =
        Json.object()
            .put("type", "message")
            .put("message_ts", message.ts())
            .put("channel_id", message.channel())
            .put("is_ephemeral", message.isEphemeral());
    return message.threadTs() == null ? container : container.put("thread_ts", message.threadTs());
  }

  private static ArrayNode actions(ObjectNode action, Workspace workspace) {
    return Json.array().add(action.deepCopy().put("action_ts", now(workspace)));
  }

  private static String now(Workspace workspace) {
    return workspace.moment();
  }
}
