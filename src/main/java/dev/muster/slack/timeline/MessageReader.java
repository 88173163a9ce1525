package dev.muster.slack.timeline;

import com.slack.api.methods.response.chat.ChatGetPermalinkResponse;
import com.slack.api.model.Message;
import dev.muster.incident.CapturedMessage;
import dev.muster.outbox.Effect.ReadMessage;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.Receipt;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.MessageFiles;
import dev.muster.slack.blockkit.SlackText;
import dev.muster.slack.blockkit.Timestamps;
import dev.muster.slack.payload.EventTypes;
import dev.muster.slack.payload.FoundMessages;
import dev.muster.slack.webapi.SlackAttempt;
import dev.muster.slack.webapi.SlackSettings;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import okhttp3.FormBody;

/** Reads one captured message, because a reaction's event does not contain the text. */
@Singleton
public class MessageReader {

  private final SlackText text;
  private final String botToken;

  MessageReader(SlackText text, SlackSettings settings) {
    this.text = text;
    this.botToken = settings.botToken();
  }

  public Receipt read(ReadMessage wanted, SlackAttempt attempt) throws EffectNotDone {
    var found = inChannel(wanted, attempt);
    var message = found.isPresent() ? found : inThread(wanted, attempt);
    if (message.isEmpty()) {
      return Receipt.DONE;
    }
    var permalink =
        attempt
            .lookUp(
                "chat.getPermalink",
                methods ->
                    methods.chatGetPermalink(
                        r -> r.channel(wanted.channel()).messageTs(wanted.message())))
            .map(ChatGetPermalinkResponse::getPermalink)
            .orElseGet(() -> link(wanted));
    var author = Optional.ofNullable(message.get().getUser()).map(PersonId::new).orElse(null);
    return new Receipt.MessageRead(
        new CapturedMessage(
            CaptureListener.source(wanted.channel(), wanted.message()),
            text.plain(message.get().getText()),
            author,
            URI.create(permalink),
            MessageFiles.of(message.get().getFiles())),
        Timestamps.read(wanted.message()));
  }

  /** Redirects to the message in any workspace that the reader is signed in to. */
  private static String link(ReadMessage wanted) {
    return "https://slack.com/archives/%s/p%s"
        .formatted(wanted.channel(), wanted.message().replace(".", ""));
  }

  private Optional<Message> inChannel(ReadMessage wanted, SlackAttempt attempt)
      throws EffectNotDone {
    var found =
        attempt.look(
            "conversations.history",
            methods ->
                methods.postFormWithTokenAndParseResponse(
                    form -> alone(wanted, form),
                    "conversations.history",
                    botToken,
                    FoundMessages.class));
    return only(wanted, found.messages());
  }

  private Optional<Message> inThread(ReadMessage wanted, SlackAttempt attempt)
      throws EffectNotDone {
    var replies =
        attempt.look(
            "conversations.replies",
            methods ->
                methods.postFormWithTokenAndParseResponse(
                    form -> alone(wanted, form).add("ts", wanted.message()),
                    "conversations.replies",
                    botToken,
                    FoundMessages.class),
            "thread_not_found");
    return replies.isOk() ? only(wanted, replies.messages()) : Optional.empty();
  }

  private static FormBody.Builder alone(ReadMessage wanted, FormBody.Builder form) {
    return form.add("channel", wanted.channel())
        .add("oldest", wanted.message())
        .add("latest", wanted.message())
        .add("inclusive", "true")
        .add("limit", "1");
  }

  private static Optional<Message> only(ReadMessage wanted, List<Message> messages) {
    return messages.stream()
        .filter(each -> wanted.message().equals(each.getTs()))
        .filter(each -> !EventTypes.TOMBSTONE.equals(each.getSubtype()))
        .findFirst();
  }
}
