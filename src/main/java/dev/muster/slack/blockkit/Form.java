package dev.muster.slack.blockkit;

import com.slack.api.model.view.View;
import dev.muster.incident.IncidentNumber;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.Map;

/** A form's handler. To add a form, add a class that implements this. */
public interface Form {

  String callbackId();

  /**
   * Throwing {@code Refused}, or returning field errors, keeps the form open with everything that
   * was typed.
   */
  Outcome submit(Submission submission);

  /**
   * @param id the id of the open form, the same each time it is submitted
   * @param about what the form was opened for, from its {@code private_metadata}
   */
  record Submission(
      PersonId by, String byName, String id, String about, FormValues values, Instant now) {

    /**
     * The incident that the form was opened for.
     *
     * @throws dev.muster.incident.Refused when the form names none
     */
    public IncidentNumber incident() {
      return IncidentNumber.read(about).orElseThrow(ExpiredPayload::form);
    }

    /** Identifies the open form, for all its submissions. */
    public String meaning() {
      return "form/" + id;
    }
  }

  /** What the form shows next. */
  sealed interface Outcome {

    record Closed() implements Outcome {}

    record Shown(View view) implements Outcome {}

    /** The same form with other fields; nothing was recorded. */
    record Redrawn(View view) implements Outcome {}

    record Mistaken(Map<String, String> sentences) implements Outcome {}
  }
}
