package dev.muster.slack.timeline;

import dev.muster.incident.NoteKind;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import jakarta.inject.Singleton;

@Singleton
class NoteCommand implements IncidentCommand {

  private final NoteActions notes;

  NoteCommand(NoteActions notes) {
    this.notes = notes;
  }

  @Override
  public String word() {
    return "note";
  }

  @Override
  public String arguments() {
    return "[when] <text>";
  }

  @Override
  public String purpose() {
    return "put something on the timeline; when: at 14:05, 10 min ago";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public Answer run(CommandInvocation call) {
    return notes.add(NoteKind.NOTE, call);
  }
}
