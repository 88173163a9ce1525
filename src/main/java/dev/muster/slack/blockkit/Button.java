package dev.muster.slack.blockkit;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Something people press. To add one, add a class that implements this. */
public interface Button {

  /** Its id, or what stands before the slash in its id. */
  String action();

  /**
   * Runs in a transaction; pressed twice within seconds by the same person, it runs once.
   *
   * @throws Refused with a sentence for the one who pressed it
   */
  Answer press(Press press);

  /**
   * Somebody pressed it.
   *
   * @param action what stands before the slash in its id
   * @param detail what stands behind the slash in its id; may be empty
   * @param value as the button was given it; not to be trusted with anything private
   * @param here the incident whose channel the button stands in
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
     * The number that its value is.
     *
     * @throws Refused when it is none
     */
    public long number() {
      if (!NUMBER.matcher(value).matches()) {
        throw ExpiredPayload.button();
      }
      return Long.parseLong(value);
    }

    /** Every other button stands in a message, and every message in a channel. */
    public boolean isAtHome() {
      return channelId.isEmpty();
    }

    /** The same button in the same message, however often it is pressed, and by whom. */
    public String meaning() {
      return "button/" + action + "/" + channelId + "/" + message;
    }

    /** The same button in the same message, pressed by the same person; of any length. */
    public String repeated() {
      return String.join("/", by.value(), action, detail, value, channelId, message);
    }
  }
}
