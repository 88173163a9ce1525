package dev.muster.slack;

import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import dev.muster.outbox.Whereabouts;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.util.List;

/** Says something to one person alone. */
@Singleton
class Whisperer {

  private final Poster poster;

  Whisperer(Poster poster) {
    this.poster = poster;
  }

  /**
   * Gone with the next reload, and nobody can look whether it was seen: so never sent twice. Those
   * outside the channel get it as a direct message.
   */
  Receipt whisper(Whereabouts here, PersonId to, String sentence, Attempt attempt)
      throws Undelivered {
    if (attempt.mayHaveHappened()) {
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

  /** Only there, or not at all: whoever has left the channel may not know it any more. */
  Receipt show(Whereabouts here, PersonId to, Message unmarked, Attempt attempt)
      throws Undelivered {
    var message = attempt.marked(unmarked);
    if (!attempt.mayHaveHappened()) {
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

  /** A direct message, which stays. */
  Receipt message(PersonId to, Message message, Attempt attempt) throws Undelivered {
    var conversation =
        attempt.look(
            "conversations.open",
            methods -> methods.conversationsOpen(r -> r.users(List.of(to.value()))));
    return poster.post(conversation.getChannel().getId(), message, attempt).receipt();
  }
}
