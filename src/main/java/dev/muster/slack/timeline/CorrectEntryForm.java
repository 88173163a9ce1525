package dev.muster.slack.timeline;

import com.slack.api.model.view.View;
import dev.muster.incident.Amendment;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.TimelineEntry;
import dev.muster.slack.blockkit.ExpiredPayload;
import dev.muster.slack.blockkit.FieldErrors;
import dev.muster.slack.blockkit.Form;
import dev.muster.slack.blockkit.Inputs;
import dev.muster.slack.blockkit.Limits;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/** Corrects a note or a captured message. The original text is kept. */
@Singleton
public class CorrectEntryForm implements Form {

  static final String CALLBACK = "correct-entry";

  private static final String WORDS = "words";

  /** The incident's number and the entry's id. */
  private static final Pattern ABOUT = Pattern.compile("([1-9][0-9]{0,17})/([0-9]{1,18})");

  private final Incidents incidents;

  public CorrectEntryForm(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public String callbackId() {
    return CALLBACK;
  }

  public View view(TimelineEntry entry) {
    return Inputs.form(
        CALLBACK,
        entry.incident().value() + "/" + entry.id(),
        "Correct the timeline",
        "Correct",
        List.of(
            Inputs.required(
                WORDS,
                "What should it say?",
                Inputs.text(Limits.INPUT, true, entry.written().orElse("")))));
  }

  @Override
  public Outcome submit(Submission sent) {
    var about = ABOUT.matcher(sent.about());
    if (!about.matches()) {
      throw ExpiredPayload.form();
    }
    var incident = new IncidentNumber(Long.parseLong(about.group(1)));
    var entry = Long.parseLong(about.group(2));
    var correction = Amendment.corrected(sent.values().text(WORDS));
    var mistakes = new FieldErrors();
    mistakes.read(WORDS, () -> incidents.amend(incident, entry, correction, sent.by(), sent.now()));
    return mistakes.any() ? mistakes.outcome() : new Outcome.Closed();
  }
}
