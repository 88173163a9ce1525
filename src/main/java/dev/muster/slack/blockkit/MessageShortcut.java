package dev.muster.slack.blockkit;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something people do with a message, from its menu. To add one, add a class that implements this,
 * and name it in the manifest.
 */
public interface MessageShortcut {

  String callbackId();

  /**
   * Runs in a transaction.
   *
   * @throws Refused with a sentence for the one who used it
   */
  Answer use(Use use);

  /**
   * Somebody used it.
   *
   * @param words the message's own, as people read them
   * @param link where the message is found; may be empty
   * @param here the incident whose channel the message stands in
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
