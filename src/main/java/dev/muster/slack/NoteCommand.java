package dev.muster.slack;

import dev.muster.incident.NoteKind;
import jakarta.inject.Singleton;

@Singleton
class NoteCommand implements IncidentCommand {

  private final NoteDesk notes;

  NoteCommand(NoteDesk notes) {
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
  public Answer run(CommandCall call) {
    return notes.add(NoteKind.NOTE, call);
  }
}
