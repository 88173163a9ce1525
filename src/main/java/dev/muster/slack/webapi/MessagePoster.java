package dev.muster.slack.webapi;

import com.slack.api.model.Message.Metadata;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.Receipt;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.payload.FoundMessages;
import dev.muster.slack.payload.FoundMessages.Found;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Posts each message once. Slack has no idempotency key, so each post carries the effect's id as
 * metadata. After an attempt with an unknown outcome, looks for the id in the channel before it
 * posts again.
 */
@Singleton
public class MessagePoster {

  private static final String EVENT = "muster_effect";
  private static final String ID = "effect_id";
  private static final int RECENT = 200;

  private final String botToken;

  MessagePoster(SlackSettings settings) {
    this.botToken = settings.botToken();
  }

  /** A message in Slack, by channel id and timestamp. */
  public record Posted(String channelId, String message) {

    public Receipt receipt() {
      return new Receipt.Posted(channelId, message);
    }
  }

  public Posted post(String channel, Message unmarked, SlackAttempt attempt) throws EffectNotDone {
    var message = attempt.marked(unmarked);
    if (attempt.outcomeUnknown()) {
      var before = posted(channel, attempt).findFirst();
      if (before.isPresent()) {
        return before.get();
      }
    }
    var answer =
        attempt.askIn(
            channel,
            RateLimiter.POST,
            methods ->
                methods.chatPostMessage(r ->
                    r.channel(channel)
                        .text(message.text())
                        .blocks(message.blocks())
                        .unfurlLinks(false)
                        .unfurlMedia(false)
                        .metadata(metadata(attempt))));
    return new Posted(answer.getChannel(), answer.getTs());
  }

  public void update(String channelId, String posted, Message unmarked, SlackAttempt attempt)
      throws EffectNotDone {
    var message = attempt.marked(unmarked);
    attempt.look(
        "chat.update",
        methods ->
            methods.chatUpdate(r ->
                r.channel(channelId).ts(posted).text(message.text()).blocks(message.blocks())));
  }

  /** Deletes the message if another process has posted it for the same effect, too. */
  public void takeBack(Posted mine, SlackAttempt attempt) throws EffectNotDone {
    if (posted(mine.channelId(), attempt).anyMatch(each -> !each.equals(mine))) {
      attempt.look(
          "chat.delete",
          methods -> methods.chatDelete(r -> r.channel(mine.channelId()).ts(mine.message())),
          "message_not_found");
    }
  }

  /**
   * Finds the messages posted since the effect's first attempt, the newest first, among the latest
   * 200. Empty when the channel cannot be read.
   */
  Stream<Posted> find(String channelId, SlackAttempt attempt, Predicate<Found> wanted)
      throws EffectNotDone {
    var history =
        attempt.lookUp(
            "conversations.history",
            methods ->
                methods.postFormWithTokenAndParseResponse(
                    form ->
                        form.add("channel", channelId)
                            .add("oldest", String.valueOf(attempt.earliest()))
                            .add("limit", String.valueOf(RECENT))
                            .add("include_all_metadata", "1"),
                    "conversations.history",
                    botToken,
                    FoundMessages.class));
    return history.stream()
        .flatMap(answer -> answer.found().stream())
        .filter(wanted)
        .flatMap(found -> found.message().stream())
        .map(message -> new Posted(channelId, message));
  }

  /** Finds what this effect posted: at most one message, unless two processes performed it. */
  Stream<Posted> posted(String channel, SlackAttempt attempt) throws EffectNotDone {
    var id = attempt.id().toString();
    return find(
        channel,
        attempt,
        message ->
            message.eventType().filter(EVENT::equals).isPresent()
                && message.eventPayload(ID).filter(id::equals).isPresent());
  }

  private static Metadata metadata(SlackAttempt attempt) {
    return Metadata.builder()
        .eventType(EVENT)
        .eventPayload(Map.of(ID, attempt.id().toString()))
        .build();
  }
}
