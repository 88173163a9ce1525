package dev.muster.slack;

import dev.muster.incident.NoteKind;
import jakarta.inject.Singleton;

@Singleton
class DidCommand implements IncidentCommand {

  private final NoteDesk notes;

  DidCommand(NoteDesk notes) {
    this.notes = notes;
  }

  @Override
  public String word() {
    return "did";
  }

  @Override
  public String arguments() {
    return "[when] <text>";
  }

  @Override
  public String purpose() {
    return "put on the timeline what was done";
  }

  @Override
  public int order() {
    return 52;
  }

  @Override
  public Answer run(CommandCall call) {
    return notes.add(NoteKind.ACTION, call);
  }
}
