package dev.muster.sandbox.methods;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.ScheduledMessage;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Workspace;
import java.time.Duration;
import java.util.List;

/** chat.scheduleMessage, deleteScheduledMessage, scheduledMessages.list. */
final class ScheduleMethods {

  private static final Duration FURTHEST = Duration.ofDays(120);
  private static final long WINDOW = Duration.ofMinutes(5).toSeconds();
  // In seconds. A message due within this time can no longer be deleted.
  private static final long LAST_MINUTE = Duration.ofMinutes(1).toSeconds();
  private static final int MOST_IN_A_WINDOW = 30;

  private final Workspace workspace;
  private final ChatMethods chat;
  private final Reach reach;

  ScheduleMethods(Workspace workspace, ChatMethods chat) {
    this.workspace = workspace;
    this.chat = chat;
    this.reach = new Reach(workspace);
  }

  void register(MethodTable table) {
    table
        .add("chat.scheduleMessage", this::schedule)
        .add("chat.deleteScheduledMessage", this::delete)
        .add("chat.scheduledMessages.list", this::list);
  }

  private ObjectNode schedule(Arguments arguments) {
    Channel channel = reach.open(arguments.required("channel"));
    long postAt = arguments.number("post_at", 0);
    requireInTime(postAt);
    requireRoom(channel, postAt);
    Message draft = chat.draft(channel, arguments);
    ScheduledMessage scheduled =
        new ScheduledMessage(
            workspace.ids().next("Q"), draft, postAt, workspace.clock().epochSeconds());
    workspace.outlook().add(scheduled);
    ObjectNode answer =
        Json.object()
            .put("channel", channel.id())
            .put("scheduled_message_id", scheduled.id())
            .put("post_at", postAt);
    answer
        .putObject("message")
        .put("type", "delayed_message")
        .put("text", draft.content().text())
        .put("user", reach.bot())
        .put("bot_id", workspace.app().botId())
        .put("team", workspace.team().id());
    return answer;
  }

  private void requireInTime(long postAt) {
    long now = workspace.clock().epochSeconds();
    if (postAt <= now) {
      throw new SlackError("time_in_past");
    }
    if (postAt > now + FURTHEST.toSeconds()) {
      throw new SlackError("time_too_far");
    }
  }

  private void requireRoom(Channel channel, long postAt) {
    long beside =
        in(channel).stream().filter(each -> each.postAt() / WINDOW == postAt / WINDOW).count();
    if (beside >= MOST_IN_A_WINDOW) {
      throw new SlackError("restricted_too_many");
    }
  }

  private ObjectNode delete(Arguments arguments) {
    Channel channel = reach.visible(arguments.required("channel"));
    String id = arguments.required("scheduled_message_id");
    long tooSoon =
        workspace.outlook().isHeld() ? 0 : workspace.clock().epochSeconds() + LAST_MINUTE;
    if (in(channel).stream().noneMatch(each -> each.id().equals(id) && each.postAt() > tooSoon)) {
      throw new SlackError("invalid_scheduled_message_id");
    }
    workspace.outlook().remove(id);
    return Json.object();
  }

  private ObjectNode list(Arguments arguments) {
    List<ScheduledMessage> wanted =
        arguments
            .text("channel")
            .map(reach::visible)
            .map(this::in)
            .orElseGet(() -> workspace.outlook().all());
    Page<ScheduledMessage> page = Page.of(wanted, arguments, 100, 100, ScheduledMessage::id);
    ObjectNode answer = Json.object();
    ArrayNode all = answer.putArray("scheduled_messages");
    page.items()
        .forEach(each ->
            all.addObject()
                .put("id", each.id())
                .put("channel_id", each.draft().channel())
                .put("post_at", each.postAt())
                .put("date_created", each.created())
                .put("text", each.draft().content().text()));
    return page.noteIn(answer);
  }

  private List<ScheduledMessage> in(Channel channel) {
    return workspace.outlook().all().stream()
        .filter(each -> each.draft().channel().equals(channel.id()))
        .toList();
  }
}
