package dev.muster.slack.card;

import dev.muster.incident.Viewer;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import jakarta.inject.Singleton;

@Singleton
class ListCommand implements IncidentCommand {

  private final IncidentList list;

  ListCommand(IncidentList list) {
    this.list = list;
  }

  @Override
  public String word() {
    return "list";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "show the open incidents";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Answer run(CommandInvocation call) {
    return Answer.show(list.of(new Viewer.Known(call.by()), Long.MAX_VALUE));
  }
}
