package dev.muster.slack.timeline;

import dev.muster.incident.NoteKind;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import jakarta.inject.Singleton;

@Singleton
class DecisionCommand implements IncidentCommand {

  private final NoteActions notes;

  DecisionCommand(NoteActions notes) {
    this.notes = notes;
  }

  @Override
  public String word() {
    return "decision";
  }

  @Override
  public String arguments() {
    return "[when] <text>";
  }

  @Override
  public String purpose() {
    return "put on the timeline what was decided";
  }

  @Override
  public int order() {
    return 51;
  }

  @Override
  public Answer run(CommandInvocation call) {
    return notes.add(NoteKind.DECISION, call);
  }
}
