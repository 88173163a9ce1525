package dev.muster.slack.payload;

import com.slack.api.bolt.request.Request;

/** What came from Slack, as far as it could be read. */
public sealed interface ReceivedDelivery {

  /** It has everything it is handled with. */
  record Complete(Request<?> request) implements ReceivedDelivery {}

  /** Nobody here listens to its kind, or not to this one of its kind. */
  record Unheard(String type) implements ReceivedDelivery {}

  /** An event of a known kind lacks what it cannot be handled without; to repeat it is no use. */
  record Incomplete(String type) implements ReceivedDelivery {}

  /** Slack drops events of ours, because there are too many. */
  record RateLimited() implements ReceivedDelivery {}

  /** Slack looks at the certificate, and wants no more than an answer. */
  record CertificateCheck() implements ReceivedDelivery {}

  /**
   * Nothing that Slack would send us.
   *
   * @param what it was taken for, in our words
   */
  record Unreadable(String what) implements ReceivedDelivery {}
}
