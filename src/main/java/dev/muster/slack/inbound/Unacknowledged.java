package dev.muster.slack.inbound;

import com.slack.api.bolt.response.Response;

/** Carries an event's answer past the SDK, which turns whatever is not 200 into its own 404. */
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
