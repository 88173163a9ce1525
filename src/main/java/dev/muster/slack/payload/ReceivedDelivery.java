package dev.muster.slack.payload;

import com.slack.api.bolt.request.Request;

/** A delivery from Slack, after parsing. */
public sealed interface ReceivedDelivery {

  /** Has all fields that its handler needs. */
  record Complete(Request<?> request) implements ReceivedDelivery {}

  /** Has a type or subtype that Muster does not handle. */
  record Unheard(String type) implements ReceivedDelivery {}

  /**
   * An event that lacks required fields. It is acknowledged, because a repeat would lack them, too.
   */
  record Incomplete(String type) implements ReceivedDelivery {}

  /** Slack's notice that it drops events because there are too many. */
  record RateLimited() implements ReceivedDelivery {}

  /** Slack's check of the TLS certificate, which only needs a response. */
  record CertificateCheck() implements ReceivedDelivery {}

  /**
   * Not a valid delivery.
   *
   * @param what a fixed description of what it was parsed as; contains no text from the delivery
   */
  record Unreadable(String what) implements ReceivedDelivery {}
}
