package dev.muster.slack.lifecycle;

import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Severity;
import dev.muster.incident.SeverityAdvisor;
import dev.muster.incident.SeverityCatalog;
import dev.muster.slack.blockkit.Form;
import dev.muster.slack.blockkit.FormValues;
import dev.muster.slack.blockkit.Inputs;
import dev.muster.slack.blockkit.Mrkdwn;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Suggests a severity from the answers to three questions. */
@Singleton
class SeverityForm implements Form {

  static final String CALLBACK = "severity";

  private static final String REACH = "reach";
  private static final String ABILITY = "ability";
  private static final String DATA = "data";
  private static final String SEVERITY = "severity";
  private static final String YES = "YES";
  private static final String NO = "NO";
  private static final String SUGGESTED = "SUGGESTED";

  private final Incidents incidents;
  private final SeverityCatalog severityCatalog;

  SeverityForm(Incidents incidents, SeverityCatalog severityCatalog) {
    this.incidents = incidents;
    this.severityCatalog = severityCatalog;
  }

  @Override
  public String callbackId() {
    return CALLBACK;
  }

  /**
   * @throws Refused when the incident is closed, cancelled, declined or merged
   */
  View view(Incident incident) {
    incident.requireNotClosed();
    var severities = new ArrayList<OptionObject>();
    severities.add(Inputs.choice("What the answers come to", SUGGESTED));
    severityCatalog.offered().stream()
        .map(each -> Inputs.choice("%s, %s".formatted(each, each.meaning()), each.key()))
        .forEach(severities::add);
    return Inputs.form(
        CALLBACK,
        String.valueOf(incident.number().value()),
        "How bad is it?",
        "Set severity",
        List.of(
            Inputs.required(
                REACH,
                "Who is hit?",
                choices(
                    Arrays.stream(SeverityAdvisor.Reach.values())
                        .map(each -> Inputs.choice(each.label(), each.name()))
                        .toList(),
                    1)),
            Inputs.required(
                ABILITY,
                "Can they do what they came for?",
                choices(
                    Arrays.stream(SeverityAdvisor.Ability.values())
                        .map(each -> Inputs.choice(each.label(), each.name()))
                        .toList(),
                    1)),
            Inputs.required(
                DATA,
                "Is data lost, wrong or exposed?",
                choices(List.of(Inputs.choice("Yes", YES), Inputs.choice("No", NO)), 1)),
            Inputs.required(
                SEVERITY,
                "Severity, %s %s"
                    .formatted(
                        incident.severity(),
                        incident.severityInDoubt() ? "until somebody says" : "now"),
                choices(severities, 0))));
  }

  private static RadioButtonsElement choices(List<OptionObject> options, int initial) {
    return RadioButtonsElement.builder()
        .actionId(Inputs.action())
        .options(options)
        .initialOption(options.get(initial))
        .build();
  }

  @Override
  public Outcome submit(Submission sent) {
    var severity = chosen(sent.values());
    try {
      incidents.decide(
          sent.incident(),
          incident -> incident.changeSeverity(severity, sent.by(), sent.now()),
          sent.now());
      return shown(
          sent, "%s is %s now: %s.".formatted(sent.incident(), severity, severity.meaning()));
    } catch (Refused no) {
      return shown(sent, no.sentence());
    }
  }

  private static Outcome shown(Submission sent, String words) {
    return new Outcome.Shown(
        Inputs.result(
            sent.incident().toString(), List.of(section(s -> s.text(Mrkdwn.text(words))))));
  }

  private Severity chosen(FormValues values) {
    return values
        .choice(SEVERITY)
        .filter(each -> !each.equals(SUGGESTED))
        .flatMap(severityCatalog::read)
        .orElseGet(() -> severityCatalog.nearest(advice(values).severity()));
  }

  private static SeverityAdvisor advice(FormValues values) {
    return new SeverityAdvisor(
        values.chosen(REACH, SeverityAdvisor.Reach.class),
        values.chosen(ABILITY, SeverityAdvisor.Ability.class),
        values.choice(DATA).filter(YES::equals).isPresent());
  }
}
