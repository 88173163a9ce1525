package dev.muster.slack.blockkit;

import com.slack.api.model.view.View;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;

/**
 * A choice in an open form that changes what the form asks for. To add one, add a class that
 * implements this.
 */
public interface FormChoice {

  /** The id of the input that is chosen in. */
  String action();

  /**
   * The form as it is from now on, with what was typed so far.
   *
   * @throws Refused with a sentence for the one who chose
   */
  View redrawn(Chosen chosen);

  /**
   * @param about what the form was opened for, as it was put in
   * @param by who chose
   * @param values all that stands in the form, the choice included
   */
  record Chosen(String about, PersonId by, FormValues values) {

    public IncidentNumber incident() {
      return IncidentNumber.read(about).orElseThrow(ExpiredPayload::form);
    }
  }
}
