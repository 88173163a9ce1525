package dev.muster.slack;

import static com.slack.api.model.block.Blocks.context;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.response.Response;
import dev.muster.incident.Refused;
import dev.muster.outbox.Directory;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people type. */
@Singleton
class CommandIntake implements Intake<SlashCommandPayload> {

  private static final String PERHAPS = "If the form opens after all, use it.";

  private final CommandDesk commands;
  private final Forms forms;
  private final Replies replies;
  private final Directory directory;
  private final People people;

  CommandIntake(
      CommandDesk commands, Forms forms, Replies replies, Directory directory, People people) {
    this.commands = commands;
    this.forms = forms;
    this.replies = replies;
    this.directory = directory;
    this.people = people;
  }

  @Override
  public String key(SlashCommandPayload payload) {
    return DeliveryKey.of("command", payload.getUserId(), payload.getTriggerId());
  }

  @Override
  public Handled handle(SlashCommandPayload payload, Instant now, Deadline deadline) {
    var text = Optional.ofNullable(payload.getText()).orElse("");
    var by = new PersonId(payload.getUserId());
    people.hearOf(by, payload.getUserName(), now);
    var byName = people.name(by, payload.getUserName());
    var here = directory.incidentIn(payload.getChannelId());
    var answer = commands.answer(text, new CommandCall(by, byName, "", here, now));
    return switch (answer) {
      case Answer.Silence silence -> Handled.answered(Acks.silently());
      case Answer.Told(var message) -> Handled.answered(Acks.saying(message));
      case Answer.Replaced(var message) -> Handled.answered(Acks.saying(message));
      case Answer.Opened opened -> open(opened, payload, deadline);
    };
  }

  @Override
  public Handled refuse(SlashCommandPayload payload, Refused no) {
    return Handled.answered(saying(Mrkdwn.escape(no.sentence())));
  }

  @Override
  public Response excuse(SlashCommandPayload payload, Mishap mishap) {
    return saying(mishap.sentence());
  }

  /**
   * While Slack does not answer, the answer to the command may be all that gets through, so it says
   * what to do instead. The form is tried all the same.
   */
  private Handled open(Answer.Opened opened, SlashCommandPayload payload, Deadline deadline) {
    if (forms.areOutOfReach()) {
      return Handled.answered(Acks.saying(unlessItOpens(opened.otherwise())))
          .then(() -> forms.open(payload.getTriggerId(), opened.view(), deadline, () -> {}));
    }
    return Handled.answered(Acks.silently())
        .then(() ->
            forms.open(
                payload.getTriggerId(),
                opened.view(),
                deadline,
                () -> replies.whisper(payload.getResponseUrl(), opened.otherwise())));
  }

  private static Message unlessItOpens(Message otherwise) {
    if (otherwise.blocks().isEmpty()) {
      return new Message(otherwise.text() + "\n" + PERHAPS, List.of());
    }
    var blocks = new ArrayList<>(otherwise.blocks());
    blocks.add(context(List.of(Mrkdwn.text(PERHAPS))));
    return new Message(otherwise.text() + " " + PERHAPS, blocks);
  }

  private static Response saying(String escaped) {
    return Acks.saying(new Message(escaped, List.of()));
  }
}
