package dev.muster.slack;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Something people press. To add one, add a class that implements this. */
interface Button {

  /** Its id, or what stands before the slash in its id. */
  String action();

  /**
   * @throws Refused with a sentence for the one who pressed it
   */
  void press(Press press);

  /**
   * Somebody pressed it.
   *
   * @param detail what stands behind the slash in its id; may be empty
   * @param value as the button was given it; not to be trusted with anything private
   * @param here the incident whose channel the button stands in
   * @param responseUrl where the message can be replaced, for half an hour
   */
  record Press(
      PersonId by,
      String byName,
      String detail,
      String value,
      Optional<IncidentNumber> here,
      String channelId,
      String message,
      String triggerId,
      String responseUrl,
      Instant now) {

    IncidentNumber incident() {
      return here.orElseThrow(
          () -> Refused.because("This button works in the incident's channel only."));
    }

    /** The same button in the same message, however often it is pressed. */
    String meaning(String action) {
      return "button/" + action + "/" + channelId + "/" + message;
    }
  }
}
