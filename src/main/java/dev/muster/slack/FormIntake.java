package dev.muster.slack;

import static com.slack.api.model.block.Blocks.section;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import dev.muster.incident.Refused;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people fill in and send. */
@Singleton
class FormIntake implements Intake<ViewSubmissionPayload> {

  private final Map<String, Form> forms;
  private final Homes homes;
  private final People people;

  FormIntake(List<Form> forms, Homes homes, People people) {
    this.forms = forms.stream().collect(Collectors.toMap(Form::callbackId, Function.identity()));
    this.homes = homes;
    this.people = people;
  }

  /** Its meaning, not the single delivery's: a form that is sent again counts once. */
  @Override
  public String key(ViewSubmissionPayload payload) {
    var view = payload.getView();
    return DeliveryKey.of("form", view.getCallbackId(), view.getId());
  }

  @Override
  public Handled handle(ViewSubmissionPayload payload, Instant now, Deadline deadline) {
    var submission = submission(payload, now);
    var form =
        Optional.ofNullable(forms.get(payload.getView().getCallbackId()))
            .orElseThrow(Outdated::form);
    people.hearOf(submission.by(), payload.getUser().getName(), now);
    return switch (form.submit(submission)) {
      case Form.Outcome.Closed closed -> Handled.answered(Acks.silently());
      case Form.Outcome.Shown(var next) ->
          Handled.answered(Acks.showing(next)).then(() -> showHome(submission));
      case Form.Outcome.Redrawn(var anew) -> Handled.takenBack(Acks.showing(anew));
      case Form.Outcome.Mistaken(var sentences) -> Handled.takenBack(Acks.blaming(sentences));
    };
  }

  @Override
  public Handled refuse(ViewSubmissionPayload payload, Refused no) {
    return Handled.takenBack(blaming(payload.getView(), no.sentence()));
  }

  @Override
  public Response excuse(ViewSubmissionPayload payload, Mishap mishap) {
    return blaming(
        payload.getView(),
        mishap == Mishap.PERHAPS_STORED
            ? "Muster's database did not say in time whether this is recorded, so it may be:"
                + " send the form again, it counts once however often it is sent."
            : mishap.sentence());
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
   * Slack shows a sentence beside an input only: the first bears it, or the form gives way to it.
   */
  private static Response blaming(View view, String sentence) {
    return firstInput(view)
        .map(block -> Acks.blaming(Map.of(block, sentence)))
        .orElseGet(() -> Acks.showing(window(sentence)));
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
