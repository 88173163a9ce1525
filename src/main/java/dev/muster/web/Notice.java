package dev.muster.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The confirmation that a page shows after an action. */
enum Notice {
  DECLARED("It is declared. Its channel opens and people are called as soon as Slack answers."),
  UPDATED("The update is recorded. The channel gets it as soon as Slack answers."),
  NOTED("The note is on the timeline. The channel gets it as soon as Slack answers."),
  RESOLVED("It is resolved. The channel hears of it as soon as Slack answers."),
  ACCEPTED("It is an incident from now on. It is announced as soon as Slack answers."),
  DECLINED("It is on record that this is no incident."),
  SERVICES("The services are changed. The channel hears of it as soon as Slack answers.");

  private final String sentence;

  Notice(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Notice> read(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
