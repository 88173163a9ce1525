package dev.muster.slack;

import java.util.List;

/** What the one who typed a command sees, and nobody else. */
sealed interface Answer {

  /** Something else has happened that they see: a form opened. */
  record Silence() implements Answer {}

  record Told(Message message) implements Answer {}

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
}
