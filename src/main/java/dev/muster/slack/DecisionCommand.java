package dev.muster.slack;

import dev.muster.incident.NoteKind;
import jakarta.inject.Singleton;

@Singleton
class DecisionCommand implements IncidentCommand {

  private final NoteDesk notes;

  DecisionCommand(NoteDesk notes) {
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
  public Answer run(CommandCall call) {
    return notes.add(NoteKind.DECISION, call);
  }
}
