package dev.muster.slack.inbound;

import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.bolt.response.Response;
import dev.muster.incident.Refused;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import dev.muster.slack.declare.DeclareForm;
import dev.muster.slack.declare.OpenIncidents;
import dev.muster.slack.delivery.Deadline;
import dev.muster.slack.delivery.DeliveryKey;
import dev.muster.slack.delivery.DeliveryResult;
import dev.muster.slack.delivery.Responses;
import dev.muster.slack.webapi.Forms;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/**
 * Handles global shortcuts. Slack does not say which channel they were used in and gives no
 * response URL, so a form is the only possible answer.
 */
@Singleton
public class GlobalShortcutHandler implements PayloadHandler<GlobalShortcutPayload> {

  static final String DECLARE = "declare";

  private final DeclareForm form;
  private final OpenIncidents open;
  private final Forms forms;
  private final People people;

  GlobalShortcutHandler(DeclareForm form, OpenIncidents open, Forms forms, People people) {
    this.form = form;
    this.open = open;
    this.forms = forms;
    this.people = people;
  }

  @Override
  public String key(GlobalShortcutPayload payload) {
    return DeliveryKey.of("shortcut", payload.getUser().getId(), payload.getTriggerId());
  }

  @Override
  public DeliveryResult handle(GlobalShortcutPayload payload, Instant now, Deadline deadline) {
    if (!DECLARE.equals(payload.getCallbackId())) {
      throw Refused.because("This shortcut does nothing any more.");
    }
    var user = payload.getUser();
    people.hearOf(new PersonId(user.getId()), user.getUsername(), now);
    var view = open.above(form.view(Optional.empty(), ""), "", new PersonId(user.getId()));
    return DeliveryResult.answered(Responses.silently())
        .then(() -> forms.open(payload.getTriggerId(), view, deadline, () -> {}));
  }

  /** Slack shows its own error message for this status. */
  @Override
  public DeliveryResult refuse(GlobalShortcutPayload payload, Refused no) {
    return DeliveryResult.answered(Response.error(404));
  }

  @Override
  public Response excuse(GlobalShortcutPayload payload, DeliveryError error) {
    return Response.error(503);
  }
}
