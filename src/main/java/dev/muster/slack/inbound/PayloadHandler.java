package dev.muster.slack.inbound;

import com.slack.api.bolt.response.Response;
import dev.muster.incident.Refused;
import dev.muster.slack.delivery.Deadline;
import dev.muster.slack.delivery.DeliveryResult;
import java.time.Instant;

/**
 * Handles one kind of delivery.
 *
 * @param <P> the payload
 */
interface PayloadHandler<P> {

  /** The idempotency key: the same for every repeat of a delivery. */
  String key(P payload);

  /**
   * Runs in a transaction, so it must not call anything but the database.
   *
   * @param deadline when Slack stops waiting
   * @throws Refused when the request is invalid; this rolls the transaction back
   */
  DeliveryResult handle(P payload, Instant now, Deadline deadline);

  /** The result for a request that was refused; tells the person who made it why. */
  DeliveryResult refuse(P payload, Refused no);

  /**
   * The response to a delivery that could not be handled. Has an error status if that makes Slack
   * send this kind of delivery again.
   */
  Response excuse(P payload, DeliveryError error);
}
