package dev.muster.slack.timeline;

import dev.muster.incident.Incidents;
import dev.muster.incident.NoteKind;
import dev.muster.people.People;
import dev.muster.people.Person;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.blockkit.SlackText;
import dev.muster.slack.blockkit.Subcommands;
import dev.muster.slack.blockkit.TimePrefixParser;
import jakarta.inject.Singleton;

/** Adds notes to the timeline, at the time at the start of the text, if there is one. */
@Singleton
class NoteActions {

  private final Incidents incidents;
  private final People people;
  private final SlackText text;
  private final TimelineList list;

  NoteActions(Incidents incidents, People people, SlackText text, TimelineList list) {
    this.list = list;
    this.incidents = incidents;
    this.people = people;
    this.text = text;
  }

  Answer add(NoteKind kind, CommandInvocation call) {
    if (Subcommands.areOfTheTimeline(call.words())) {
      return Answer.show(
          list.of(call.incident(), 0, call.now()).below(Subcommands.nothingAdded(call.words())));
    }
    var zone = people.introduced(call.by()).map(Person::zone);
    var note = TimePrefixParser.read(call.words(), zone, call.now());
    incidents.decide(
        call.incident(),
        incident ->
            incident.note(kind, text.plain(note.words()), call.by(), note.at().orElse(call.now())),
        call.now());
    var done =
        switch (kind) {
          case NOTE -> "Noted on the timeline";
          case DECISION -> "The decision is on the timeline";
          case ACTION -> "What was done is on the timeline";
        };
    return Answer.say(
        note.at().map(at -> "%s at %s.".formatted(done, Mrkdwn.at(at))).orElse(done + "."));
  }
}
