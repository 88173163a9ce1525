package dev.muster.slack.work;

import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import dev.muster.actionitem.ActionItems;
import dev.muster.actionitem.Proposal;
import dev.muster.incident.Incident;
import dev.muster.incident.Refused;
import dev.muster.slack.blockkit.Days;
import dev.muster.slack.blockkit.FieldErrors;
import dev.muster.slack.blockkit.Form;
import dev.muster.slack.blockkit.FormValues;
import dev.muster.slack.blockkit.Inputs;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Adds an action item. Only its text is required. */
@Singleton
class ActionItemForm implements Form {

  static final String CALLBACK = "action-item";

  private static final String WHAT = "what";
  private static final String OWNER = "owner";
  private static final String DUE = "due";

  private final ActionItems items;

  ActionItemForm(ActionItems items) {
    this.items = items;
  }

  @Override
  public String callbackId() {
    return CALLBACK;
  }

  View view(Incident incident) {
    return Inputs.form(
        CALLBACK,
        String.valueOf(incident.number().value()),
        "Action item",
        "Keep",
        List.of(
            Inputs.required(WHAT, "What is to be done?", Inputs.text(Proposal.LONGEST, true, "")),
            Inputs.optional(
                OWNER,
                "Who does it?",
                "",
                UsersSelectElement.builder().actionId(Inputs.action()).build()),
            Inputs.optional(
                DUE,
                "Until when?",
                "",
                DatePickerElement.builder().actionId(Inputs.action()).build())));
  }

  @Override
  public Outcome submit(Submission sent) {
    var values = sent.values();
    var mistakes = new FieldErrors();
    var due = mistakes.read(DUE, () -> due(values, Days.of(sent.now())));
    var proposal =
        mistakes.read(
            WHAT,
            () ->
                Proposal.of(
                    values.text(WHAT),
                    values.person(OWNER).orElse(null),
                    due.flatMap(day -> day).orElse(null)));
    if (mistakes.any()) {
      return mistakes.outcome();
    }
    items.add(sent.incident(), proposal.orElseThrow(), sent.by(), sent.now());
    return new Outcome.Closed();
  }

  private static Optional<LocalDate> due(FormValues values, LocalDate today) {
    var day = values.day(DUE);
    if (day.filter(today::isAfter).isPresent()) {
      throw Refused.because("That day has passed; choose one that has not.");
    }
    return day;
  }
}
