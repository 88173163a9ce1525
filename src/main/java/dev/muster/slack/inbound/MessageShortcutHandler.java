package dev.muster.slack.inbound;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.response.Response;
import dev.muster.incident.CapturedFile;
import dev.muster.incident.Refused;
import dev.muster.outbox.IncidentChannels;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.MessageFiles;
import dev.muster.slack.blockkit.MessageShortcut;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.blockkit.SlackText;
import dev.muster.slack.delivery.Deadline;
import dev.muster.slack.delivery.DeliveryKey;
import dev.muster.slack.delivery.DeliveryResult;
import dev.muster.slack.delivery.Responses;
import dev.muster.slack.webapi.Forms;
import dev.muster.slack.webapi.ResponseUrlClient;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Handles message shortcuts. */
@Singleton
public class MessageShortcutHandler implements PayloadHandler<MessageShortcutPayload> {

  private final Map<String, MessageShortcut> shortcuts;
  private final Forms forms;
  private final ResponseUrlClient replies;
  private final SlackText text;
  private final IncidentChannels channels;
  private final People people;

  MessageShortcutHandler(
      List<MessageShortcut> shortcuts,
      Forms forms,
      ResponseUrlClient replies,
      SlackText text,
      IncidentChannels channels,
      People people) {
    this.shortcuts =
        shortcuts.stream()
            .collect(Collectors.toMap(MessageShortcut::callbackId, Function.identity()));
    this.forms = forms;
    this.replies = replies;
    this.text = text;
    this.channels = channels;
    this.people = people;
  }

  @Override
  public String key(MessageShortcutPayload payload) {
    return DeliveryKey.of("shortcut", payload.getUser().getId(), payload.getTriggerId());
  }

  @Override
  public DeliveryResult handle(MessageShortcutPayload payload, Instant now, Deadline deadline) {
    var shortcut =
        Optional.ofNullable(shortcuts.get(payload.getCallbackId()))
            .orElseThrow(() -> Refused.because("This shortcut does nothing any more."));
    var use = use(payload, now);
    people.hearOf(use.by(), payload.getUser().getName(), now);
    var answer = shortcut.use(use);
    return DeliveryResult.answered(Responses.silently())
        .then(() -> follow(answer, payload, deadline));
  }

  @Override
  public DeliveryResult refuse(MessageShortcutPayload payload, Refused no) {
    return DeliveryResult.answered(Responses.silently())
        .then(() -> whisper(payload, Mrkdwn.escape(no.sentence())));
  }

  @Override
  public Response excuse(MessageShortcutPayload payload, DeliveryError error) {
    whisper(payload, error.sentence());
    return Responses.silently();
  }

  private void follow(Answer answer, MessageShortcutPayload payload, Deadline deadline) {
    var responseUrl = payload.getResponseUrl();
    switch (answer) {
      case Answer.Silence silence -> {}
      case Answer.Told(var message) -> replies.whisper(responseUrl, message);
      case Answer.Replaced(var message) -> replies.whisper(responseUrl, message);
      case Answer.Opened(var view, var otherwise) ->
          forms.open(
              payload.getTriggerId(),
              view,
              deadline,
              () -> replies.whisper(responseUrl, otherwise));
    }
  }

  private MessageShortcut.Use use(MessageShortcutPayload payload, Instant now) {
    var channel = payload.getChannel().getId();
    return new MessageShortcut.Use(
        new PersonId(payload.getUser().getId()),
        channel,
        payload.getMessageTs(),
        words(payload.getMessage()),
        link(payload),
        channels.incidentIn(channel),
        now);
  }

  /** Uses the names of the files when the message has no text. */
  private String words(com.slack.api.model.Message message) {
    var said = text.plain(message.getText());
    return said.isBlank()
        ? MessageFiles.of(message.getFiles()).stream()
            .map(CapturedFile::name)
            .collect(Collectors.joining("\n"))
        : said;
  }

  /**
   * Builds the permalink as Slack does: {@code chat.getPermalink} would use up part of the three
   * seconds in which the form must open.
   */
  private static String link(MessageShortcutPayload payload) {
    var domain = payload.getTeam() == null ? null : payload.getTeam().getDomain();
    if (domain == null || domain.isBlank()) {
      return "";
    }
    var channel = payload.getChannel().getId();
    var message = payload.getMessageTs();
    var thread = payload.getMessage().getThreadTs();
    return "https://%s.slack.com/archives/%s/p%s%s"
        .formatted(
            domain,
            channel,
            message.replace(".", ""),
            thread == null || thread.equals(message)
                ? ""
                : "?thread_ts=%s&cid=%s".formatted(thread, channel));
  }

  private void whisper(MessageShortcutPayload payload, String escaped) {
    replies.whisper(payload.getResponseUrl(), new Message(escaped, List.of()));
  }
}
