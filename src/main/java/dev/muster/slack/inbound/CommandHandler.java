package dev.muster.slack.inbound;

import static com.slack.api.model.block.Blocks.context;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.response.Response;
import dev.muster.incident.Refused;
import dev.muster.outbox.IncidentChannels;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.delivery.Deadline;
import dev.muster.slack.delivery.DeliveryKey;
import dev.muster.slack.delivery.DeliveryResult;
import dev.muster.slack.delivery.Responses;
import dev.muster.slack.webapi.Forms;
import dev.muster.slack.webapi.ResponseUrlClient;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Handles slash commands. */
@Singleton
public class CommandHandler implements PayloadHandler<SlashCommandPayload> {

  private static final String PERHAPS = "If the form opens after all, use it.";

  private final CommandDispatcher commands;
  private final Forms forms;
  private final ResponseUrlClient replies;
  private final IncidentChannels channels;
  private final People people;

  CommandHandler(
      CommandDispatcher commands,
      Forms forms,
      ResponseUrlClient replies,
      IncidentChannels channels,
      People people) {
    this.commands = commands;
    this.forms = forms;
    this.replies = replies;
    this.channels = channels;
    this.people = people;
  }

  @Override
  public String key(SlashCommandPayload payload) {
    return DeliveryKey.of("command", payload.getUserId(), payload.getTriggerId());
  }

  @Override
  public DeliveryResult handle(SlashCommandPayload payload, Instant now, Deadline deadline) {
    var text = Optional.ofNullable(payload.getText()).orElse("");
    var by = new PersonId(payload.getUserId());
    people.hearOf(by, payload.getUserName(), now);
    var byName = people.name(by, payload.getUserName());
    var here = channels.incidentIn(payload.getChannelId());
    var answer = commands.answer(text, new CommandInvocation(by, byName, "", here, now));
    return switch (answer) {
      case Answer.Silence silence -> DeliveryResult.answered(Responses.silently());
      case Answer.Told(var message) -> DeliveryResult.answered(Responses.saying(message));
      case Answer.Replaced(var message) -> DeliveryResult.answered(Responses.saying(message));
      case Answer.Opened opened -> open(opened, payload, deadline);
    };
  }

  @Override
  public DeliveryResult refuse(SlashCommandPayload payload, Refused no) {
    return DeliveryResult.answered(saying(Mrkdwn.escape(no.sentence())));
  }

  @Override
  public Response excuse(SlashCommandPayload payload, DeliveryError error) {
    return saying(error.sentence());
  }

  /**
   * While Slack's API does not answer, the response to the command may be the only message that
   * arrives, so it says what to do instead. Opening the form is tried all the same.
   */
  private DeliveryResult open(
      Answer.Opened opened, SlashCommandPayload payload, Deadline deadline) {
    if (forms.areOutOfReach()) {
      return DeliveryResult.answered(Responses.saying(unlessItOpens(opened.otherwise())))
          .then(() -> forms.open(payload.getTriggerId(), opened.view(), deadline, () -> {}));
    }
    return DeliveryResult.answered(Responses.silently())
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
    return Responses.saying(new Message(escaped, List.of()));
  }
}
