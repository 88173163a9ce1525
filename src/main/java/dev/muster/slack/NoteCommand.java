package dev.muster.slack;

import dev.muster.incident.Incidents;
import jakarta.inject.Singleton;

@Singleton
class NoteCommand implements IncidentCommand {

  private final Incidents incidents;
  private final SlackText text;

  NoteCommand(Incidents incidents, SlackText text) {
    this.incidents = incidents;
    this.text = text;
  }

  @Override
  public String word() {
    return "note";
  }

  @Override
  public String arguments() {
    return "<text>";
  }

  @Override
  public String purpose() {
    return "put something on the timeline";
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public Answer run(CommandCall call) {
    incidents.decide(
        call.incident(),
        incident -> incident.note(text.plain(call.words()), call.by(), call.now()),
        call.now());
    return Answer.say("Noted on the timeline.");
  }
}
