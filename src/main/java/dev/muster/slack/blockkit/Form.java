package dev.muster.slack.blockkit;

import com.slack.api.model.view.View;
import dev.muster.incident.IncidentNumber;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.Map;

/** Something people fill in and send. */
public interface Form {

  String callbackId();

  /** Refuses by naming the mistakes beside their fields; what was typed stays. */
  Outcome submit(Submission submission);

  /**
   * @param id the open form's own id: the same however often it is sent
   * @param about what the form was opened for, as it was put in
   */
  record Submission(
      PersonId by, String byName, String id, String about, FormValues values, Instant now) {

    /**
     * The incident the form was opened for.
     *
     * @throws dev.muster.incident.Refused when it does not say one
     */
    public IncidentNumber incident() {
      return IncidentNumber.read(about).orElseThrow(ExpiredPayload::form);
    }

    /** The same form, however often it is sent. */
    public String meaning() {
      return "form/" + id;
    }
  }

  /** What the sender sees next. */
  sealed interface Outcome {

    record Closed() implements Outcome {}

    record Shown(View view) implements Outcome {}

    /** The same form again, asking for other things; nothing was recorded. */
    record Redrawn(View view) implements Outcome {}

    record Mistaken(Map<String, String> sentences) implements Outcome {}
  }
}
