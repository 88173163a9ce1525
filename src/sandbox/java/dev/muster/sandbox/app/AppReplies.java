package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.app.ResponseUrls.Ticket;
import dev.muster.sandbox.blocks.Composer;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.Author;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Content;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Workspace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Posts the app's replies: those in an acknowledgement, and those through a response URL. */
public final class AppReplies {

  private final Workspace workspace;
  private final ResponseUrls tickets;
  private final Composer composer;

  public AppReplies(Workspace workspace, ResponseUrls tickets, Composer composer) {
    this.workspace = workspace;
    this.tickets = tickets;
    this.composer = composer;
  }

  /**
   * An empty body posts nothing; a body that is not a JSON object is posted as text to this user
   * only.
   */
  public void acknowledged(String channel, String user, String body) {
    if (body.isBlank()) {
      return;
    }
    Optional<ObjectNode> spoken = Json.readObject(body);
    workspace.run(() -> say(channel, user, spoken.orElseGet(() -> words(body)), null));
  }

  /** The channel that a reply with this ticket is posted to. */
  Optional<Channel> channelOf(String ticketId) {
    return workspace.locked(
        () -> tickets.find(ticketId).flatMap(each -> workspace.channels().find(each.channel())));
  }

  /** Refused with "expired_url", "used_url", or the error in the reply's content. */
  public void throughUrl(String ticketId, ObjectNode body) {
    workspace.run(() -> {
      Ticket ticket = tickets.find(ticketId).orElseThrow(() -> new SlackError("no_service"));
      tickets
          .refusal(ticket)
          .ifPresent(refusal -> {
            throw new SlackError(refusal);
          });
      tickets.use(ticketId);
      answer(ticket, body);
    });
  }

  private void answer(Ticket ticket, ObjectNode body) {
    Optional<Message> origin = Optional.ofNullable(ticket.origin()).flatMap(this::asItIsNow);
    if (body.path("delete_original").asBoolean(false)) {
      origin.ifPresent(workspace.talk()::delete);
    } else if (body.path("replace_original").asBoolean(false) && origin.isPresent()) {
      Content content = content(body);
      workspace.talk().change(origin.get(), content, content.blocks() == null);
    } else {
      say(ticket.channel(), ticket.user(), body, Json.text(body, "thread_ts").orElse(null));
    }
  }

  private void say(String channel, String user, ObjectNode body, @Nullable String threadTs) {
    Content content = content(body);
    if (content.isEmpty()) {
      throw new SlackError("no_text");
    }
    Message draft =
        Message.draft(channel, Author.app(workspace.app().botUser()), content)
            .inThread(threadTs, false);
    boolean forAll = Json.text(body, "response_type").orElse("").equals("in_channel");
    workspace.talk().post(forAll ? draft : draft.onlyFor(user));
  }

  private Optional<Message> asItIsNow(Message origin) {
    return origin.isEphemeral()
        ? workspace.messages().ephemeral(origin.channel(), origin.ts())
        : workspace.messages().find(origin.channel(), origin.ts());
  }

  private Content content(ObjectNode body) {
    return composer.content(
        Json.text(body, "text").orElse(""),
        given(body, "blocks"),
        given(body, "attachments"),
        given(body, "metadata"));
  }

  private static @Nullable JsonNode given(ObjectNode body, String field) {
    JsonNode value = body.path(field);
    return value.isTextual() ? Json.read(value.textValue()).orElse(value) : orNull(value);
  }

  private static @Nullable JsonNode orNull(JsonNode value) {
    return value.isMissingNode() || value.isNull() ? null : value;
  }

  private static ObjectNode words(String body) {
    return Json.object().put("text", body);
  }
}
