package dev.muster.slack.timeline;

import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import jakarta.inject.Singleton;

@Singleton
class TimelineCommand implements IncidentCommand {

  private final TimelineList list;

  TimelineCommand(TimelineList list) {
    this.list = list;
  }

  @Override
  public String word() {
    return "timeline";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "show what happened, to star, correct or withdraw it";
  }

  @Override
  public int order() {
    return 53;
  }

  @Override
  public Answer run(CommandInvocation call) {
    return Answer.show(list.of(call.incident(), 0, call.now()));
  }
}
