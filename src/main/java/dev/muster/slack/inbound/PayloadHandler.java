package dev.muster.slack.inbound;

import com.slack.api.bolt.response.Response;
import dev.muster.incident.Refused;
import dev.muster.slack.delivery.Deadline;
import dev.muster.slack.delivery.DeliveryResult;
import java.time.Instant;

/**
 * Takes in one kind of delivery.
 *
 * @param <P> what Slack sends
 */
interface PayloadHandler<P> {

  /** The same however often the same is delivered. */
  String key(P payload);

  /**
   * Runs in a transaction, so it asks nobody but the database.
   *
   * @param deadline when Slack stops waiting
   * @throws Refused when it cannot be, which takes back what was done so far
   */
  DeliveryResult handle(P payload, Instant now, Deadline deadline);

  /** An expected no, for the one who asked. */
  DeliveryResult refuse(P payload, Refused no);

  /** The best that can be said when nothing could be done; makes Slack try again if it would. */
  Response excuse(P payload, DeliveryError error);
}
