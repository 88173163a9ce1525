package dev.muster.slack;

import com.slack.api.model.Message.Metadata;
import dev.muster.outbox.Errand;
import dev.muster.outbox.Undelivered;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Posts a message once. Slack has no idempotency key, so each post carries its errand's id as
 * metadata, and a repeated errand looks for it in the channel before it posts again.
 */
@Singleton
class Poster {

  private static final String EVENT = "muster_effect";
  private static final String ID = "effect_id";
  private static final int RECENT = 200;

  private final SlackCalls slack;

  Poster(SlackCalls slack) {
    this.slack = slack;
  }

  /** A message that is there. */
  record Posted(String channelId, String message) {}

  Posted post(String channel, Message message, Errand errand) throws Undelivered {
    if (errand.isRepeated()) {
      var before = findPosted(channel, errand);
      if (before.isPresent()) {
        return before.get();
      }
    }
    var answer =
        slack.ask(
            "chat.postMessage",
            methods ->
                methods.chatPostMessage(r ->
                    r.channel(channel)
                        .text(message.text())
                        .blocks(message.blocks())
                        .unfurlLinks(false)
                        .unfurlMedia(false)
                        .metadata(metadata(errand))));
    return new Posted(answer.getChannel(), answer.getTs());
  }

  void update(String channelId, String posted, Message message) throws Undelivered {
    slack.ask(
        "chat.update",
        methods ->
            methods.chatUpdate(r ->
                r.channel(channelId).ts(posted).text(message.text()).blocks(message.blocks())));
  }

  /** Whether something of ours was posted since the errand was first tried. */
  Optional<Posted> find(
      String channelId, Errand errand, Predicate<com.slack.api.model.Message> wanted)
      throws Undelivered {
    var oldest = errand.firstAttemptAt().minusSeconds(60).getEpochSecond();
    var history =
        slack.ask(
            "conversations.history",
            methods ->
                methods.conversationsHistory(r ->
                    r.channel(channelId)
                        .oldest(String.valueOf(oldest))
                        .limit(RECENT)
                        .includeAllMetadata(true)));
    return history.getMessages().stream()
        .filter(wanted)
        .findFirst()
        .map(found -> new Posted(channelId, found.getTs()));
  }

  private Optional<Posted> findPosted(String channel, Errand errand) throws Undelivered {
    return find(
        channel,
        errand,
        message ->
            message.getMetadata() != null
                && EVENT.equals(message.getMetadata().getEventType())
                && errand.id().toString().equals(message.getMetadata().getEventPayload().get(ID)));
  }

  private static Metadata metadata(Errand errand) {
    return Metadata.builder()
        .eventType(EVENT)
        .eventPayload(Map.of(ID, errand.id().toString()))
        .build();
  }
}
