package dev.muster.slack.inbound;

import static com.slack.api.model.block.Blocks.section;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.muster.incident.Refused;
import dev.muster.outbox.IncidentChannels;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import dev.muster.slack.blockkit.ExpiredPayload;
import dev.muster.slack.blockkit.FormChoice;
import dev.muster.slack.blockkit.FormValues;
import dev.muster.slack.blockkit.Inputs;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.delivery.Deadline;
import dev.muster.slack.delivery.Deliveries;
import dev.muster.slack.delivery.DeliveryKey;
import dev.muster.slack.delivery.DeliveryResult;
import dev.muster.slack.delivery.Responses;
import dev.muster.slack.home.HomeTabPublisher;
import dev.muster.slack.webapi.Forms;
import dev.muster.slack.webapi.ResponseUrlClient;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Handles pressed buttons and choices in open forms ({@code block_actions}). */
@Singleton
public class ActionHandler implements PayloadHandler<BlockActionPayload> {

  /** A second press of the same button by the same person within this time is ignored. */
  private static final Duration DOUBLE_CLICK = Duration.ofSeconds(5);

  private static final Duration WINDOW = Duration.ofSeconds(1);

  private final Map<String, Button> buttons;
  private final Map<String, FormChoice> choices;
  private final Deliveries deliveries;
  private final Forms forms;
  private final ResponseUrlClient replies;
  private final HomeTabPublisher homes;
  private final IncidentChannels channels;
  private final People people;

  ActionHandler(
      List<Button> buttons,
      List<FormChoice> choices,
      Deliveries deliveries,
      Forms forms,
      ResponseUrlClient replies,
      HomeTabPublisher homes,
      IncidentChannels channels,
      People people) {
    this.buttons = buttons.stream().collect(Collectors.toMap(Button::action, Function.identity()));
    this.choices =
        choices.stream().collect(Collectors.toMap(FormChoice::action, Function.identity()));
    this.deliveries = deliveries;
    this.forms = forms;
    this.replies = replies;
    this.homes = homes;
    this.channels = channels;
    this.people = people;
  }

  @Override
  public String key(BlockActionPayload payload) {
    return DeliveryKey.of("click", payload.getUser().getId(), payload.getTriggerId());
  }

  @Override
  public DeliveryResult handle(BlockActionPayload payload, Instant now, Deadline deadline) {
    var action = payload.getActions().getFirst();
    var choice = choices.get(action.getActionId());
    if (choice != null && payload.getView() != null) {
      return redraw(choice, new PersonId(payload.getUser().getId()), payload.getView());
    }
    var press = press(payload, action, now);
    var button = button(press);
    if (!deliveries.isFirst(pressKey(press), DOUBLE_CLICK, now)) {
      return DeliveryResult.answered(Responses.silently());
    }
    people.hearOf(press.by(), payload.getUser().getName(), now);
    var answer = button.press(press);
    return DeliveryResult.answered(Responses.silently())
        .then(() -> {
          follow(answer, press, payload, deadline);
          showHome(payload);
        });
  }

  @Override
  public DeliveryResult refuse(BlockActionPayload payload, Refused no) {
    return DeliveryResult.answered(Responses.silently())
        .then(() -> {
          whisper(payload, Mrkdwn.escape(no.sentence()));
          showHome(payload);
        });
  }

  @Override
  public Response excuse(BlockActionPayload payload, DeliveryError error) {
    whisper(payload, error.sentence());
    return Responses.silently();
  }

  private DeliveryResult redraw(FormChoice choice, PersonId by, View form) {
    var about = or(form.getPrivateMetadata(), "");
    var values = FormValues.of(form);
    var anew = choice.redrawn(new FormChoice.Chosen(about, by, values));
    return DeliveryResult.answered(Responses.silently())
        .then(() -> forms.redraw(form.getId(), anew));
  }

  private void follow(
      Answer answer, Button.Press press, BlockActionPayload payload, Deadline deadline) {
    var responseUrl = payload.getResponseUrl();
    switch (answer) {
      case Answer.Silence silence -> {}
      case Answer.Told(var message) -> tell(payload, message);
      case Answer.Replaced(var message) -> replies.replace(responseUrl, message);
      case Answer.Opened(var view, var otherwise) ->
          forms.open(
              payload.getTriggerId(),
              view,
              deadline,
              () -> {
                tell(payload, otherwise);
                deliveries.forget(pressKey(press));
              });
    }
  }

  private Button button(Button.Press press) {
    var button = buttons.get(press.action());
    if (button == null) {
      throw ExpiredPayload.button();
    }
    return button;
  }

  private Button.Press press(
      BlockActionPayload payload, BlockActionPayload.Action action, Instant now) {
    var id = action.getActionId().split("/", 2);
    var user = payload.getUser();
    var by = new PersonId(user.getId());
    var container = payload.getContainer();
    var channel = container == null ? "" : or(container.getChannelId(), "");
    return new Button.Press(
        by,
        people.name(by, user.getName()),
        id[0],
        id.length > 1 ? id[1] : "",
        or(action.getValue(), ""),
        channels.incidentIn(channel),
        channel,
        container == null ? "" : or(container.getMessageTs(), ""),
        now);
  }

  private void whisper(BlockActionPayload payload, String escaped) {
    tell(payload, new Message(escaped, List.of()));
  }

  /**
   * Shows a message to the person who pressed. The Home tab has no response URL, so the message
   * opens as a modal there.
   */
  private void tell(BlockActionPayload payload, Message message) {
    if (payload.getResponseUrl() != null) {
      replies.whisper(payload.getResponseUrl(), message);
      return;
    }
    var blocks =
        message.blocks().isEmpty()
            ? List.<LayoutBlock>of(section(s -> s.text(Mrkdwn.text(message.text()))))
            : message.blocks();
    var window = Inputs.result("Muster", blocks);
    forms.open(payload.getTriggerId(), window, Deadline.in(WINDOW), () -> {});
  }

  /** Republishes the Home tab after a press in it. */
  private void showHome(BlockActionPayload payload) {
    if (payload.getView() != null && "home".equals(payload.getView().getType())) {
      homes.show(new PersonId(payload.getUser().getId()));
    }
  }

  private static String or(@Nullable String given, String otherwise) {
    return given == null ? otherwise : given;
  }

  private static String pressKey(Button.Press press) {
    return "press/" + DeliveryKey.readable(press.repeated());
  }
}
