package dev.muster.slack.update;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.muster.incident.Audience;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Status;
import dev.muster.incident.StatusLabels;
import dev.muster.incident.StatusUpdate;
import dev.muster.incident.Updates;
import dev.muster.reminder.Cadence;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Durations;
import dev.muster.slack.blockkit.ExpiredPayload;
import dev.muster.slack.blockkit.FieldErrors;
import dev.muster.slack.blockkit.Form;
import dev.muster.slack.blockkit.FormValues;
import dev.muster.slack.blockkit.Inputs;
import dev.muster.slack.blockkit.Limits;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Posts a status update and sets the time of the next one. The other fields depend on the audience
 * and are prefilled with the last update for that audience.
 */
@Singleton
public class UpdateForm implements Form {

  static final String CALLBACK = "update";

  private static final String STATUS = "status";
  private static final String WORDS = "words";
  private static final String AUDIENCE = "audience";
  private static final String NEXT = "next";
  private static final String BY_SEVERITY = "by-severity";

  private static final List<Duration> PROMISES =
      List.of(
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(24));

  private final Incidents incidents;
  private final Updates updates;
  private final UpdateFields fields;
  private final Cadence cadence;

  public UpdateForm(Incidents incidents, Updates updates, UpdateFields fields, Cadence cadence) {
    this.incidents = incidents;
    this.updates = updates;
    this.fields = fields;
    this.cadence = cadence;
  }

  @Override
  public String callbackId() {
    return CALLBACK;
  }

  /**
   * @throws Refused when the incident is over, or not accepted
   */
  View view(Incident incident) {
    return view(incident, UpdateDraft.blank(incident));
  }

  /** The form for the chosen audience, with what was typed so far. */
  public View redrawn(Incident incident, FormValues values) {
    return view(incident, draft(incident, values));
  }

  private View view(Incident incident, UpdateDraft draft) {
    if (!incident.status().isOpen()) {
      throw Refused.because(
          "%s is %s; reopen it first with /incident reopen.",
          incident.number(), incident.statusInSentence());
    }
    incident.requireAccepted();
    var more = fields.blocks(incident.number(), draft.audience(), draft.typed());
    var words = Inputs.text(Limits.INPUT, true, draft.words());
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(audiences(draft.audience()));
    blocks.add(
        more.isEmpty()
            ? Inputs.required(WORDS, "What has changed?", words)
            : Inputs.optional(WORDS, "What has changed?", "", words));
    blocks.add(Inputs.required(STATUS, "Status", statuses(incident, draft.status())));
    blocks.add(Inputs.required(NEXT, "Next update", promises(incident, draft.promise())));
    blocks.addAll(more);
    return Inputs.form(
        CALLBACK,
        String.valueOf(incident.number().value()),
        "Update " + incident.number(),
        "Post update",
        blocks);
  }

  @Override
  public Outcome submit(Submission sent) {
    var values = sent.values();
    var audience = audience(values);
    var shownFor = UpdateFields.shownFor(values).orElse(audience);
    if (shownFor != audience && !UpdateFields.read(values, shownFor).isEmpty()) {
      // Submitted before the form changed to this audience: text prefilled for another audience
      // must not go out to this one.
      var incident = incidents.find(sent.incident()).orElseThrow(ExpiredPayload::form);
      return new Outcome.Redrawn(redrawn(incident, values));
    }
    var mistakes = new FieldErrors();
    UpdateFields.read(values, audience)
        .forEach((field, typed) ->
            mistakes.read(UpdateFields.block(field, audience), () -> field.words(typed)));
    return mistakes.any() ? mistakes.outcome() : post(sent, audience);
  }

  private Outcome post(Submission sent, Audience audience) {
    var values = sent.values();
    try {
      var update =
          new StatusUpdate(
              values.chosen(STATUS, Status.class),
              values.text(WORDS),
              audience,
              promised(values, sent.now()),
              UpdateFields.read(values, audience));
      incidents.decide(
          sent.incident(),
          incident -> {
            requireNews(update, incident);
            return incident.postUpdate(update, sent.by(), sent.now());
          },
          sent.now());
      return new Outcome.Closed();
    } catch (Refused no) {
      return FieldErrors.at(WORDS, no);
    }
  }

  /** Refuses an update with only prefilled text, which readers would take for news. */
  private void requireNews(StatusUpdate update, Incident incident) {
    if (update.status() == incident.status()
        && updates.last(incident.number(), update.audience()).filter(update::repeats).isPresent()) {
      throw Refused.because(
          "This is what the last update said (%s), so nothing was posted."
              + " Say what has changed; if nothing has, “Nothing new” on the reminder says that.",
          update.audience().inSentence());
    }
  }

  private UpdateDraft draft(Incident incident, FormValues values) {
    return new UpdateDraft(
        audience(values),
        values.text(WORDS),
        values.choice(STATUS, Status.class).orElse(incident.status()),
        values.choice(NEXT),
        fields.typed(incident.number(), values));
  }

  private static Audience audience(FormValues values) {
    return values.chosen(AUDIENCE, Audience.class);
  }

  private static @Nullable Instant promised(FormValues values, Instant now) {
    return values
        .choice(NEXT)
        .filter(choice -> !choice.equals(BY_SEVERITY))
        .map(choice -> now.plus(promise(choice)))
        .orElse(null);
  }

  private static Duration promise(String choice) {
    return PROMISES.stream()
        .filter(each -> each.toString().equals(choice))
        .findFirst()
        .orElseThrow(ExpiredPayload::form);
  }

  private static StaticSelectElement statuses(Incident incident, Status chosen) {
    var options =
        Status.ACCEPTED.stream().sorted().map(each -> option(incident.statuses(), each)).toList();
    return select(Inputs.action(), options, option(incident.statuses(), chosen));
  }

  private static OptionObject option(StatusLabels statuses, Status status) {
    return Inputs.choice(statuses.label(status), status.name());
  }

  private static InputBlock audiences(Audience chosen) {
    var options = Arrays.stream(Audience.values()).map(UpdateForm::option).toList();
    var block =
        Inputs.required(
            AUDIENCE, "For whom", select(ActionIds.UPDATE_AUDIENCE, options, option(chosen)));
    block.setDispatchAction(true);
    return block;
  }

  private static OptionObject option(Audience audience) {
    return Inputs.choice(audience.label(), audience.name());
  }

  private StaticSelectElement promises(Incident incident, Optional<String> chosen) {
    var usual = Inputs.choice(usual(incident), BY_SEVERITY);
    var options =
        Stream.concat(
                Stream.of(usual),
                PROMISES.stream()
                    .map(each -> Inputs.choice("In " + Durations.say(each), each.toString())))
            .toList();
    var initial =
        options.stream().filter(each -> chosen.filter(each.getValue()::equals).isPresent());
    return select(Inputs.action(), options, initial.findFirst().orElse(usual));
  }

  private String usual(Incident incident) {
    var severity = incident.severity();
    return cadence
        .of(severity, incident.status())
        .map(every -> "In %s, as usual for %s".formatted(Durations.say(every), severity))
        .orElse("Not promised, as usual for %s".formatted(severity));
  }

  private static StaticSelectElement select(
      String action, List<OptionObject> options, OptionObject chosen) {
    return StaticSelectElement.builder()
        .actionId(action)
        .options(options)
        .initialOption(chosen)
        .build();
  }
}
