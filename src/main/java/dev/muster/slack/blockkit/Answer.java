package dev.muster.slack.blockkit;

import com.slack.api.model.view.View;
import java.util.List;

/** What the one who typed a command or pressed a button sees, and nobody else. */
public sealed interface Answer {

  String FORM_NOT_OPENED = "Slack is not opening forms right now. Nothing was recorded";

  /** They see it where it happens. */
  record Silence() implements Answer {}

  record Told(Message message) implements Answer {}

  /** The message that was clicked in turns into this. */
  record Replaced(Message message) implements Answer {}

  /**
   * @param otherwise what they see when Slack does not open the form in time
   */
  record Opened(View view, Message otherwise) implements Answer {}

  static Answer silence() {
    return new Silence();
  }

  /** Plain words, or words that have been escaped. */
  static Answer say(String escaped) {
    return new Told(new Message(escaped, List.of()));
  }

  static Answer show(Message message) {
    return new Told(message);
  }

  static Answer replace(Message message) {
    return new Replaced(message);
  }

  static Answer open(View view) {
    return open(view, new Message(FORM_NOT_OPENED + "; try again.", List.of()));
  }

  static Answer open(View view, Message otherwise) {
    return new Opened(view, otherwise);
  }
}
