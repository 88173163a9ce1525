package dev.muster.slack.blockkit;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** A button's handler. To add a button, add a class that implements this. */
public interface Button {

  /** The action id, up to the slash if it has one. */
  String action();

  /**
   * Runs in a transaction. A second press by the same person within seconds is ignored.
   *
   * @throws Refused with a sentence for the person who pressed
   */
  Answer press(Press press);

  /**
   * One press of a button.
   *
   * @param action the action id up to the slash
   * @param detail the action id after the slash; may be empty
   * @param value the button's value; Slack's clients receive it, so it must not contain anything
   *     private
   * @param here the incident whose channel contains the button
   */
  record Press(
      PersonId by,
      String byName,
      String action,
      String detail,
      String value,
      Optional<IncidentNumber> here,
      String channelId,
      String message,
      Instant now) {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    public IncidentNumber incident() {
      return here.orElseThrow(
          () -> Refused.because("This button works in the incident's channel only."));
    }

    /**
     * The value as a positive number.
     *
     * @throws Refused when it is not one
     */
    public long number() {
      if (!NUMBER.matcher(value).matches()) {
        throw ExpiredPayload.button();
      }
      return Long.parseLong(value);
    }

    /** True in the Home tab: every other button is in a message, which is in a channel. */
    public boolean isAtHome() {
      return channelId.isEmpty();
    }

    /** Identifies the button in its message, for all presses by all people. */
    public String meaning() {
      return "button/" + action + "/" + channelId + "/" + message;
    }

    /** Identifies the button in its message and the person who pressed; of any length. */
    public String repeated() {
      return String.join("/", by.value(), action, detail, value, channelId, message);
    }
  }
}
