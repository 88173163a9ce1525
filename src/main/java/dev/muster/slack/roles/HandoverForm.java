package dev.muster.slack.roles;

import static com.slack.api.model.block.Blocks.context;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import dev.muster.incident.Handover;
import dev.muster.incident.Incident;
import dev.muster.incident.Refused;
import dev.muster.incident.Role;
import dev.muster.people.PersonId;
import dev.muster.reminder.Reminders;
import dev.muster.slack.blockkit.FieldErrors;
import dev.muster.slack.blockkit.Form;
import dev.muster.slack.blockkit.FormValues;
import dev.muster.slack.blockkit.Inputs;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.Mrkdwn;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for the state of the incident and offers command to another person, who accepts it in the
 * channel.
 */
@Singleton
class HandoverForm implements Form {

  static final String CALLBACK = "handover";

  private static final String TO = "to";
  private static final String STATE = "state";
  private static final String RISKS = "risks";
  private static final String TASKS = "tasks";

  private final RoleActions actions;
  private final Reminders reminders;

  HandoverForm(RoleActions actions, Reminders reminders) {
    this.actions = actions;
    this.reminders = reminders;
  }

  @Override
  public String callbackId() {
    return CALLBACK;
  }

  /**
   * @throws Refused when the incident is not open, the person who asks is not the incident
   *     commander, or {@code to} is known to be unable to hold a role
   */
  View view(Incident incident, PersonId by, Optional<PersonId> to) {
    incident.requireOpen();
    if (!incident.roles().holds(Role.COMMANDER, by)) {
      throw Refused.because(
          "Only the commander of %s hands over command; /incident role commander takes it.",
          incident.number());
    }
    to.ifPresent(actions::requirePerson);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(
        Inputs.required(
            TO,
            "Who commands from now on?",
            UsersSelectElement.builder()
                .actionId(Inputs.action())
                .initialUser(to.map(PersonId::value).orElse(null))
                .build()));
    blocks.add(
        Inputs.required(
            STATE, "Where does it stand?", Inputs.text(Limits.INPUT, true, incident.summary())));
    blocks.add(
        Inputs.optional(RISKS, "What may go wrong?", "", Inputs.text(Limits.INPUT, true, "")));
    blocks.add(
        Inputs.optional(
            TASKS, "What is being done, and what waits?", "", Inputs.text(Limits.INPUT, true, "")));
    reminders
        .of(incident.number())
        .filter(next -> !next.hasStopped())
        .map(next -> "The next status update is due at %s.".formatted(Mrkdwn.at(next.dueAt())))
        .ifPresent(due -> blocks.add(context(List.of(Mrkdwn.text(due)))));
    return Inputs.form(
        CALLBACK,
        String.valueOf(incident.number().value()),
        "Hand over command",
        "Offer command",
        blocks);
  }

  @Override
  public Outcome submit(Submission sent) {
    var values = sent.values();
    var mistakes = new FieldErrors();
    var to = mistakes.read(TO, () -> to(values));
    var handover =
        mistakes.read(
            STATE, () -> new Handover(values.text(STATE), values.text(RISKS), values.text(TASKS)));
    if (mistakes.any()) {
      return mistakes.outcome();
    }
    mistakes.read(
        TO,
        () -> {
          actions.offer(
              sent.incident(), handover.orElseThrow(), to.orElseThrow(), sent.by(), sent.now());
          return true;
        });
    return mistakes.any() ? mistakes.outcome() : new Outcome.Closed();
  }

  private static PersonId to(FormValues values) {
    return values.person(TO).orElseThrow(() -> Refused.because("Name who commands from now on."));
  }
}
