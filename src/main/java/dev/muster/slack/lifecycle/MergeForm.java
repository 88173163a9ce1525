package dev.muster.slack.lifecycle;

import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.FieldErrors;
import dev.muster.slack.blockkit.Form;
import dev.muster.slack.blockkit.FormValues;
import dev.muster.slack.blockkit.Inputs;
import jakarta.inject.Singleton;
import java.util.List;

/** Asks which incident to merge into. */
@Singleton
class MergeForm implements Form {

  static final String CALLBACK = "merge";

  private static final String INTO = "into";

  private final MergeActions actions;

  MergeForm(MergeActions actions) {
    this.actions = actions;
  }

  @Override
  public String callbackId() {
    return CALLBACK;
  }

  /**
   * @throws Refused when the incident is over, or there is no possible target
   */
  View view(Incident incident, PersonId by) {
    incident.requireOpen();
    var choices = actions.choices(incident, by);
    if (choices.isEmpty()) {
      throw Refused.because(
          "There is no other open incident that %s could go on in. See /incident list.",
          incident.number());
    }
    return Inputs.form(
        CALLBACK,
        String.valueOf(incident.number().value()),
        "Merge " + incident.number(),
        "Merge",
        List.of(
            Inputs.required(
                INTO,
                "Which incident does it go on in?",
                StaticSelectElement.builder()
                    .actionId(Inputs.action())
                    .options(
                        choices.stream()
                            .map(each ->
                                Inputs.choice(
                                    each.heading(), String.valueOf(each.number().value())))
                            .toList())
                    .build())));
  }

  @Override
  public Outcome submit(Submission sent) {
    var mistakes = new FieldErrors();
    mistakes.read(
        INTO, () -> actions.merge(sent.incident(), into(sent.values()), sent.by(), sent.now()));
    return mistakes.any() ? mistakes.outcome() : new Outcome.Closed();
  }

  private static IncidentNumber into(FormValues values) {
    return values
        .choice(INTO)
        .flatMap(IncidentNumber::read)
        .orElseThrow(() -> Refused.because("Choose the incident it goes on in."));
  }
}
