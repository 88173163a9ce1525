package dev.muster.slack.webapi;

import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.IncidentChannel;
import dev.muster.outbox.Receipt;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import jakarta.inject.Singleton;
import java.util.List;

/** Sends messages to one person. */
@Singleton
public class EphemeralSender {

  private final MessagePoster poster;

  EphemeralSender(MessagePoster poster) {
    this.poster = poster;
  }

  /**
   * Sends an ephemeral message, or a direct message to a person outside the channel. Slack does not
   * keep ephemeral messages, so an attempt with an unknown outcome cannot be checked and is not
   * repeated.
   */
  public Receipt whisper(IncidentChannel here, PersonId to, String sentence, SlackAttempt attempt)
      throws EffectNotDone {
    if (attempt.outcomeUnknown()) {
      return Receipt.DONE;
    }
    var text = Mrkdwn.escape(sentence);
    var answer =
        attempt.ask(
            "chat.postEphemeral",
            methods ->
                methods.chatPostEphemeral(r ->
                    r.channel(here.channelId())
                        .user(to.value())
                        .text(attempt.marked(new Message(text, List.of())).text())),
            "user_not_in_channel");
    if (!answer.isOk()) {
      return message(to, new Message(text, List.of()), attempt);
    }
    return Receipt.DONE;
  }

  /**
   * Sends an ephemeral message, or nothing to a person who has left the channel: they may no longer
   * be allowed to see the incident. Not repeated after an unknown outcome.
   */
  public Receipt show(IncidentChannel here, PersonId to, Message unmarked, SlackAttempt attempt)
      throws EffectNotDone {
    var message = attempt.marked(unmarked);
    if (!attempt.outcomeUnknown()) {
      attempt.ask(
          "chat.postEphemeral",
          methods ->
              methods.chatPostEphemeral(r ->
                  r.channel(here.channelId())
                      .user(to.value())
                      .text(message.text())
                      .blocks(message.blocks())),
          "user_not_in_channel");
    }
    return Receipt.DONE;
  }

  /** Sends a direct message, which, unlike an ephemeral message, Slack keeps. */
  public Receipt message(PersonId to, Message message, SlackAttempt attempt) throws EffectNotDone {
    var conversation =
        attempt.look(
            "conversations.open",
            methods -> methods.conversationsOpen(r -> r.users(List.of(to.value()))));
    return poster.post(conversation.getChannel().getId(), message, attempt).receipt();
  }
}
