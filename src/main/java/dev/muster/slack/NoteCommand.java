package dev.muster.slack;

import dev.muster.incident.Incidents;
import dev.muster.people.People;
import dev.muster.people.Person;
import jakarta.inject.Singleton;

@Singleton
class NoteCommand implements IncidentCommand {

  private final Incidents incidents;
  private final People people;
  private final SlackText text;

  NoteCommand(Incidents incidents, People people, SlackText text) {
    this.incidents = incidents;
    this.people = people;
    this.text = text;
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
    var zone = people.introduced(call.by()).map(Person::zone);
    var note = TimedWords.read(call.words(), zone, call.now());
    incidents.decide(
        call.incident(),
        incident ->
            incident.note(text.plain(note.words()), call.by(), note.at().orElse(call.now())),
        call.now());
    return Answer.say(
        note.at()
            .map(at -> "Noted on the timeline at %s.".formatted(Mrkdwn.at(at)))
            .orElse("Noted on the timeline."));
  }
}
