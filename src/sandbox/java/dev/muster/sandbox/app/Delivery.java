package dev.muster.sandbox.app;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A delivery to the app, and its result.
 *
 * @param payload what was delivered; null if nothing was
 * @param via the address or socket it went to; "" if none was available
 * @param status the HTTP status; 200 for a Socket Mode acknowledgement; 0 when nothing came back
 * @param problem what the person is told, in Slack's words; "" on success
 * @param noRetry whether the app asked not to receive it again
 */
public record Delivery(
    @Nullable AppPayload payload,
    String via,
    int status,
    String body,
    Duration timeToAck,
    String problem,
    boolean noRetry) {

  static final String TIMED_OUT = "operation_timeout";
  static final String UNREACHABLE = "dispatch_failed";

  /** For an event that is not delivered, because the app did not subscribe or may not see it. */
  public static Delivery none() {
    return new Delivery(null, "", 0, "", Duration.ZERO, "", false);
  }

  static Delivery answered(
      AppPayload payload,
      String via,
      int status,
      String body,
      Duration timeToAck,
      boolean noRetry) {
    String problem = "";
    if (status >= 500) {
      problem = "http_service_error";
    } else if (status < 200 || status >= 300) {
      problem = "http_client_error";
    }
    return new Delivery(payload, via, status, body, timeToAck, problem, noRetry);
  }

  static Delivery failed(AppPayload payload, String via, String problem, Duration after) {
    return new Delivery(payload, via, 0, "", after, problem, false);
  }

  /** A copy with what the person was told in the end. */
  public Delivery withProblem(String told) {
    return new Delivery(payload, via, status, body, timeToAck, told, noRetry);
  }

  /** The name of the payload: "/command", "block_actions", "message.channels". */
  public String name() {
    return payload == null ? "" : payload.name();
  }

  public boolean isDelivered() {
    return payload != null;
  }

  public boolean isAcked() {
    return isDelivered() && problem.isEmpty();
  }

  /** Why an event is delivered again, for Slack's retry header. */
  String retryReason() {
    return switch (problem) {
      case TIMED_OUT -> "http_timeout";
      case UNREACHABLE -> "connection_failed";
      default -> status >= 300 && status < 400 ? "too_many_redirects" : "http_error";
    };
  }
}
