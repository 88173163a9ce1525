package dev.muster.slack;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.response.Response;
import dev.muster.incident.MarkedFile;
import dev.muster.incident.Refused;
import dev.muster.outbox.Directory;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people do with a message from its menu. */
@Singleton
class MessageShortcutIntake implements Intake<MessageShortcutPayload> {

  private final Map<String, MessageShortcut> shortcuts;
  private final Forms forms;
  private final Replies replies;
  private final SlackText text;
  private final Directory directory;
  private final People people;

  MessageShortcutIntake(
      List<MessageShortcut> shortcuts,
      Forms forms,
      Replies replies,
      SlackText text,
      Directory directory,
      People people) {
    this.shortcuts =
        shortcuts.stream()
            .collect(Collectors.toMap(MessageShortcut::callbackId, Function.identity()));
    this.forms = forms;
    this.replies = replies;
    this.text = text;
    this.directory = directory;
    this.people = people;
  }

  @Override
  public String key(MessageShortcutPayload payload) {
    return DeliveryKey.of("shortcut", payload.getUser().getId(), payload.getTriggerId());
  }

  @Override
  public Handled handle(MessageShortcutPayload payload, Instant now, Deadline deadline) {
    var shortcut =
        Optional.ofNullable(shortcuts.get(payload.getCallbackId()))
            .orElseThrow(() -> Refused.because("This shortcut does nothing any more."));
    var use = use(payload, now);
    people.hearOf(use.by(), payload.getUser().getName(), now);
    var answer = shortcut.use(use);
    return Handled.answered(Acks.silently()).then(() -> follow(answer, payload, deadline));
  }

  @Override
  public Handled refuse(MessageShortcutPayload payload, Refused no) {
    return Handled.answered(Acks.silently())
        .then(() -> whisper(payload, Mrkdwn.escape(no.sentence())));
  }

  @Override
  public Response excuse(MessageShortcutPayload payload, Mishap mishap) {
    whisper(payload, mishap.sentence());
    return Acks.silently();
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
        directory.incidentIn(channel),
        now);
  }

  /** A message that is nothing but files is known by their names. */
  private String words(com.slack.api.model.Message message) {
    var said = text.plain(message.getText());
    return said.isBlank()
        ? MessageFiles.of(message.getFiles()).stream()
            .map(MarkedFile::name)
            .collect(Collectors.joining("\n"))
        : said;
  }

  /** As Slack builds its links: to ask for it would cost the form a call of its three seconds. */
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
