package dev.muster.slack;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.muster.incident.Audience;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Status;
import dev.muster.incident.StatusUpdate;
import dev.muster.reminder.Cadence;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells people where it stands, and promises when they hear again. */
@Singleton
class UpdateForm implements Form {

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
  private final Cadence cadence;

  UpdateForm(Incidents incidents, Cadence cadence) {
    this.incidents = incidents;
    this.cadence = cadence;
  }

  @Override
  public String callbackId() {
    return CALLBACK;
  }

  /**
   * @throws Refused when nothing is left to update
   */
  View view(Incident incident) {
    if (!incident.status().isOpen()) {
      throw Refused.because(
          "%s is %s; reopen it first with /incident reopen.",
          incident.number(), incident.status().inSentence());
    }
    incident.demandAccepted();
    return Inputs.form(
        CALLBACK,
        String.valueOf(incident.number().value()),
        "Update " + incident.number(),
        "Post update",
        List.of(
            Inputs.required(WORDS, "What has changed?", Inputs.text(Limits.INPUT, true, "")),
            Inputs.required(STATUS, "Status", statuses(incident.status())),
            Inputs.required(AUDIENCE, "For whom", audiences()),
            Inputs.required(NEXT, "Next update", promises(incident))));
  }

  @Override
  public Outcome submit(Submission sent) {
    var number = sent.incident();
    var values = sent.values();
    try {
      var update =
          new StatusUpdate(
              values.choice(STATUS).map(Status::valueOf).orElseThrow(),
              values.text(WORDS),
              values.choice(AUDIENCE).map(Audience::valueOf).orElseThrow(),
              promised(values, sent.now()));
      incidents.decide(
          number, incident -> incident.postUpdate(update, sent.by(), sent.now()), sent.now());
      return new Outcome.Closed();
    } catch (Refused no) {
      return Mistakes.at(WORDS, no);
    }
  }

  private static @Nullable Instant promised(FormValues values, Instant now) {
    return values
        .choice(NEXT)
        .filter(choice -> !choice.equals(BY_SEVERITY))
        .map(choice -> now.plus(Duration.parse(choice)))
        .orElse(null);
  }

  private static StaticSelectElement statuses(Status now) {
    var options = Status.ACCEPTED.stream().sorted().map(UpdateForm::option).toList();
    return select(options, option(now));
  }

  private static OptionObject option(Status status) {
    return Inputs.choice(status.label(), status.name());
  }

  private static StaticSelectElement audiences() {
    var options =
        Arrays.stream(Audience.values())
            .map(each -> Inputs.choice(each.label(), each.name()))
            .toList();
    return select(options, options.get(0));
  }

  private StaticSelectElement promises(Incident incident) {
    var usual = Inputs.choice(usual(incident), BY_SEVERITY);
    var options =
        Stream.concat(
                Stream.of(usual),
                PROMISES.stream()
                    .map(each -> Inputs.choice("In " + Durations.say(each), each.toString())))
            .toList();
    return select(options, usual);
  }

  private String usual(Incident incident) {
    var severity = incident.severity();
    return cadence
        .of(severity, incident.status())
        .map(every -> "In %s, as usual for %s".formatted(Durations.say(every), severity))
        .orElse("Not promised, as usual for %s".formatted(severity));
  }

  private static StaticSelectElement select(List<OptionObject> options, OptionObject chosen) {
    return StaticSelectElement.builder()
        .actionId(Inputs.action())
        .options(options)
        .initialOption(chosen)
        .build();
  }
}
