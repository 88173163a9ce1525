package dev.muster.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.PinAddedEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.UserChangeEvent;
import dev.muster.incident.Refused;
import dev.muster.outbox.Directory;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what Slack delivers into calls on our own desks, and their outcome into an answer. */
@Singleton
class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final String OUR_FAULT =
      "Something went wrong on our side, and it has been logged. Nothing was recorded; try again.";

  private final CommandDesk commands;
  private final Map<String, Button> buttons;
  private final Map<String, Form> forms;
  private final Marks marks;
  private final Replies replies;
  private final Directory directory;
  private final People people;
  private final InstantSource clock;

  Intake(
      CommandDesk commands,
      List<Button> buttons,
      List<Form> forms,
      Marks marks,
      Replies replies,
      Directory directory,
      People people,
      InstantSource clock) {
    this.commands = commands;
    this.buttons = buttons.stream().collect(Collectors.toMap(Button::action, Function.identity()));
    this.forms = forms.stream().collect(Collectors.toMap(Form::callbackId, Function.identity()));
    this.marks = marks;
    this.replies = replies;
    this.directory = directory;
    this.people = people;
    this.clock = clock;
  }

  Response command(SlashCommandPayload payload, SlashCommandContext context) {
    var text = Optional.ofNullable(payload.getText()).orElse("");
    try {
      var now = clock.instant();
      var by = new PersonId(payload.getUserId());
      people.hearOf(by, payload.getUserName(), now);
      var call =
          new CommandCall(
              by,
              payload.getUserName(),
              "",
              directory.incidentIn(payload.getChannelId()),
              payload.getTriggerId(),
              now);
      return switch (commands.answer(text, call)) {
        case Answer.Silence silence -> context.ack();
        case Answer.Told(var message) ->
            context.ack(r -> {
              r.responseType("ephemeral").text(message.text());
              return message.blocks().isEmpty() ? r : r.blocks(message.blocks());
            });
      };
    } catch (RuntimeException bug) {
      LOG.error("A command in {} failed", payload.getChannelId(), bug);
      return context.ack(r -> r.responseType("ephemeral").text(OUR_FAULT));
    }
  }

  Response press(BlockActionPayload payload, ActionContext context) {
    try {
      for (var action : payload.getActions()) {
        press(payload, action);
      }
    } catch (Refused no) {
      replies.whisper(payload.getResponseUrl(), Mrkdwn.escape(no.sentence()));
    } catch (RuntimeException bug) {
      LOG.error("A button in {} failed", payload.getContainer().getChannelId(), bug);
      replies.whisper(payload.getResponseUrl(), OUR_FAULT);
    }
    return context.ack();
  }

  private void press(BlockActionPayload payload, BlockActionPayload.Action action) {
    var id = action.getActionId().split("/", 2);
    var button = buttons.get(id[0]);
    if (button == null) {
      throw Refused.because("This button does nothing any more; see /incident help.");
    }
    var now = clock.instant();
    var by = new PersonId(payload.getUser().getId());
    var name = or(payload.getUser().getName(), payload.getUser().getUsername());
    people.hearOf(by, name, now);
    var channel = or(payload.getContainer().getChannelId(), "");
    button.press(
        new Button.Press(
            by,
            name,
            id.length > 1 ? id[1] : "",
            or(action.getValue(), ""),
            directory.incidentIn(channel),
            channel,
            or(payload.getContainer().getMessageTs(), ""),
            payload.getTriggerId(),
            or(payload.getResponseUrl(), ""),
            now));
  }

  Response form(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    var view = payload.getView();
    var form = forms.get(view.getCallbackId());
    if (form == null) {
      LOG.warn("No form is called {}", view.getCallbackId());
      return context.ack();
    }
    var now = clock.instant();
    var by = new PersonId(payload.getUser().getId());
    var name = or(payload.getUser().getName(), payload.getUser().getUsername());
    people.hearOf(by, name, now);
    var outcome =
        form.submit(
            new Form.Submission(
                by,
                name,
                view.getId(),
                or(view.getPrivateMetadata(), ""),
                new FormValues(view.getState().getValues()),
                now));
    return switch (outcome) {
      case Form.Outcome.Closed closed -> context.ack();
      case Form.Outcome.Shown(var next) -> context.ack(r -> r.responseAction("update").view(next));
      case Form.Outcome.Mistaken(var sentences) ->
          context.ack(r -> r.responseAction("errors").errors(sentences));
    };
  }

  void reaction(EventsApiPayload<ReactionAddedEvent> payload) {
    var event = payload.getEvent();
    if (Marks.REACTION.equals(event.getReaction()) && "message".equals(event.getItem().getType())) {
      marks.marked(
          event.getItem().getChannel(), event.getItem().getTs(), event.getUser(), clock.instant());
    }
  }

  /** What the bot pins itself, its card, is nobody's mark. */
  void pin(EventsApiPayload<PinAddedEvent> payload) {
    var event = payload.getEvent();
    var ours =
        payload.getAuthorizations() != null
            && payload.getAuthorizations().stream()
                .anyMatch(each -> event.getUser().equals(each.getUserId()));
    if (!ours && event.getItem() != null && event.getItem().getMessage() != null) {
      marks.marked(
          event.getChannelId(),
          event.getItem().getMessage().getTs(),
          event.getUser(),
          clock.instant());
    }
  }

  void userChange(EventsApiPayload<UserChangeEvent> payload) {
    var user = payload.getEvent().getUser();
    if (user != null && people.introduced(new PersonId(user.getId())).isPresent()) {
      people.remember(Introductions.person(user), clock.instant());
    }
  }

  private static String or(@Nullable String given, String otherwise) {
    return given == null ? otherwise : given;
  }
}
