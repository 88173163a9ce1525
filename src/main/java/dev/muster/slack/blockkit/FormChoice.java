package dev.muster.slack.blockkit;

import com.slack.api.model.view.View;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;

/**
 * A choice that changes the fields of an open form. To add one, add a class that implements this.
 */
public interface FormChoice {

  /** The action id of the input. */
  String action();

  /**
   * The form with the fields for the choice, filled with what was typed so far.
   *
   * @throws Refused with a sentence for the person who chose
   */
  View redrawn(Chosen chosen);

  /**
   * @param about what the form was opened for, from its {@code private_metadata}
   * @param by the person who chose
   * @param values all values of the form, including the choice
   */
  record Chosen(String about, PersonId by, FormValues values) {

    public IncidentNumber incident() {
      return IncidentNumber.read(about).orElseThrow(ExpiredPayload::form);
    }
  }
}
