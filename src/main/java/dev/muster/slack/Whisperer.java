package dev.muster.slack;

import dev.muster.outbox.Errand;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import dev.muster.outbox.Whereabouts;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.util.List;

/** Says something to one person alone. */
@Singleton
class Whisperer {

  private final SlackCalls slack;
  private final Poster poster;

  Whisperer(SlackCalls slack, Poster poster) {
    this.slack = slack;
    this.poster = poster;
  }

  /**
   * Gone with the next reload, and nobody can look whether it was seen: so never sent twice. Those
   * outside the channel get it as a direct message.
   */
  Receipt whisper(Whereabouts here, PersonId to, String sentence, Errand errand)
      throws Undelivered {
    if (errand.isRepeated()) {
      return Receipt.DONE;
    }
    var text = Mrkdwn.escape(sentence);
    var answer =
        slack.ask(
            "chat.postEphemeral",
            methods ->
                methods.chatPostEphemeral(
                    r -> r.channel(here.channelId()).user(to.value()).text(text)),
            "user_not_in_channel");
    if (!answer.isOk()) {
      return message(to, new Message(text, List.of()), errand);
    }
    return Receipt.DONE;
  }

  /** A direct message, which stays. */
  Receipt message(PersonId to, Message message, Errand errand) throws Undelivered {
    var conversation =
        slack.ask(
            "conversations.open",
            methods -> methods.conversationsOpen(r -> r.users(List.of(to.value()))));
    poster.post(conversation.getChannel().getId(), message, errand);
    return Receipt.DONE;
  }
}
