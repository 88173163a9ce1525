package dev.muster.slack.blockkit;

import com.slack.api.model.view.View;
import java.util.List;

/** The response to a command or a pressed button, visible only to the person who made it. */
public sealed interface Answer {

  String FORM_NOT_OPENED = "Slack is not opening forms right now. Nothing was recorded";

  /** No response: the result is visible in the channel or the form. */
  record Silence() implements Answer {}

  record Told(Message message) implements Answer {}

  /** Replaces the message whose button was pressed. */
  record Replaced(Message message) implements Answer {}

  /**
   * @param otherwise shown when Slack does not open the form in time
   */
  record Opened(View view, Message otherwise) implements Answer {}

  static Answer silence() {
    return new Silence();
  }

  /** Takes mrkdwn: plain text must have been escaped. */
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
