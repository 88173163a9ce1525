package dev.muster.slack.blockkit;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A message shortcut's handler. To add one, add a class that implements this and add the shortcut
 * to the app manifest.
 */
public interface MessageShortcut {

  String callbackId();

  /**
   * Runs in a transaction.
   *
   * @throws Refused with a sentence for the person who used it
   */
  Answer use(Use use);

  /**
   * One use of a message shortcut.
   *
   * @param words the text of the message as plain text
   * @param link the message's permalink; may be empty
   * @param here the incident whose channel contains the message
   */
  record Use(
      PersonId by,
      String channelId,
      String message,
      String words,
      String link,
      Optional<IncidentNumber> here,
      Instant now) {}
}
