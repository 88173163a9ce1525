package dev.muster.slack.inbound;

import static com.slack.api.model.block.Blocks.section;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import dev.muster.incident.Refused;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.ExpiredPayload;
import dev.muster.slack.blockkit.Form;
import dev.muster.slack.blockkit.FormValues;
import dev.muster.slack.blockkit.Inputs;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.declare.DeclareForm;
import dev.muster.slack.delivery.Deadline;
import dev.muster.slack.delivery.DeliveryKey;
import dev.muster.slack.delivery.DeliveryResult;
import dev.muster.slack.delivery.Responses;
import dev.muster.slack.home.HomeTabPublisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Handles submitted forms ({@code view_submission}). */
@Singleton
public class FormHandler implements PayloadHandler<ViewSubmissionPayload> {

  private final Map<String, Form> forms;
  private final HomeTabPublisher homes;
  private final People people;

  FormHandler(List<Form> forms, HomeTabPublisher homes, People people) {
    this.forms = forms.stream().collect(Collectors.toMap(Form::callbackId, Function.identity()));
    this.homes = homes;
    this.people = people;
  }

  /** The open form's key rather than the delivery's: a form that is submitted again counts once. */
  @Override
  public String key(ViewSubmissionPayload payload) {
    var view = payload.getView();
    return DeliveryKey.of("form", view.getCallbackId(), view.getId());
  }

  @Override
  public DeliveryResult handle(ViewSubmissionPayload payload, Instant now, Deadline deadline) {
    var submission = submission(payload, now);
    var form =
        Optional.ofNullable(forms.get(payload.getView().getCallbackId()))
            .orElseThrow(ExpiredPayload::form);
    people.hearOf(submission.by(), payload.getUser().getName(), now);
    return switch (form.submit(submission)) {
      case Form.Outcome.Closed closed -> DeliveryResult.answered(Responses.silently());
      case Form.Outcome.Shown(var next) ->
          DeliveryResult.answered(Responses.showing(next)).then(() -> showHome(submission));
      case Form.Outcome.Redrawn(var anew) -> DeliveryResult.takenBack(Responses.showing(anew));
      case Form.Outcome.Mistaken(var sentences) ->
          DeliveryResult.takenBack(Responses.blaming(sentences));
    };
  }

  @Override
  public DeliveryResult refuse(ViewSubmissionPayload payload, Refused no) {
    return DeliveryResult.takenBack(blaming(payload.getView(), no.sentence()));
  }

  @Override
  public Response excuse(ViewSubmissionPayload payload, DeliveryError error) {
    return blaming(
        payload.getView(),
        error == DeliveryError.PERHAPS_STORED
            ? "Muster's database did not say in time whether this is recorded, so it may be:"
                + " send the form again, it counts once however often it is sent."
            : error.sentence());
  }

  private void showHome(Form.Submission submission) {
    if (DeclareForm.FROM_HOME.equals(submission.about())) {
      homes.show(submission.by());
    }
  }

  private Form.Submission submission(ViewSubmissionPayload payload, Instant now) {
    var view = payload.getView();
    var by = new PersonId(payload.getUser().getId());
    return new Form.Submission(
        by,
        people.name(by, payload.getUser().getName()),
        view.getId(),
        Optional.ofNullable(view.getPrivateMetadata()).orElse(""),
        FormValues.of(view),
        now);
  }

  /**
   * Slack shows errors only beside inputs: shows the sentence at the first input or, when the form
   * has none, in place of the form.
   */
  private static Response blaming(View view, String sentence) {
    return firstInput(view)
        .map(block -> Responses.blaming(Map.of(block, sentence)))
        .orElseGet(() -> Responses.showing(window(sentence)));
  }

  private static View window(String sentence) {
    var words = Mrkdwn.text(Mrkdwn.escape(sentence));
    return Inputs.result("Muster", List.of(section(s -> s.text(words))));
  }

  private static Optional<String> firstInput(View view) {
    var blocks = Optional.ofNullable(view.getBlocks()).orElse(List.of()).stream();
    var shown =
        blocks.filter(InputBlock.class::isInstance).map(block -> ((InputBlock) block).getBlockId());
    return Stream.concat(shown, FormValues.of(view).byBlock().keySet().stream()).findFirst();
  }
}
