package dev.muster.slack.inbound;

import com.slack.api.bolt.response.Response;

/**
 * Carries an error response to an event past the SDK, which turns every status except 200 into a
 * 404.
 */
public final class Unacknowledged extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Response answer;

  public Unacknowledged(Response answer) {
    super("an event was not acknowledged", null, false, false);
    this.answer = answer;
  }

  Response answer() {
    return answer;
  }
}
