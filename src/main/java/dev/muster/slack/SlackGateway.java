package dev.muster.slack;

import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Role;
import dev.muster.incident.Timeline;
import dev.muster.outbox.ChatGateway;
import dev.muster.outbox.Directory;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Errand;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import dev.muster.outbox.Whereabouts;
import dev.muster.people.PersonId;
import dev.muster.postmortem.Postmortems;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Carries effects to Slack, showing the state as it is when the effect goes out. */
@Singleton
class SlackGateway implements ChatGateway {

  private final ChannelOpener opener;
  private final Inviter inviter;
  private final TopicSetter topics;
  private final CardKeeper cards;
  private final Announcer announcer;
  private final ReminderPoster reminders;
  private final Poster poster;
  private final Whisperer whisperer;
  private final MessageReader reader;
  private final Introductions introductions;
  private final FileSender files;
  private final Incidents incidents;
  private final Timeline timeline;
  private final Directory directory;
  private final Postmortems postmortems;
  private final InstantSource clock;

  SlackGateway(
      ChannelOpener opener,
      Inviter inviter,
      TopicSetter topics,
      CardKeeper cards,
      Announcer announcer,
      ReminderPoster reminders,
      Poster poster,
      Whisperer whisperer,
      MessageReader reader,
      Introductions introductions,
      FileSender files,
      Incidents incidents,
      Timeline timeline,
      Directory directory,
      Postmortems postmortems,
      InstantSource clock) {
    this.opener = opener;
    this.inviter = inviter;
    this.topics = topics;
    this.cards = cards;
    this.announcer = announcer;
    this.reminders = reminders;
    this.poster = poster;
    this.whisperer = whisperer;
    this.reader = reader;
    this.introductions = introductions;
    this.files = files;
    this.incidents = incidents;
    this.timeline = timeline;
    this.directory = directory;
    this.postmortems = postmortems;
    this.clock = clock;
  }

  @Override
  public Receipt carry(Errand errand) throws Undelivered {
    var incident = incidents.find(errand.incident()).orElseThrow();
    return switch (errand.effect()) {
      case Effect.OpenChannel open -> opener.open(incident, errand);
      case Effect.Invite(var invited) -> inviter.invite(here(errand), invited);
      case Effect.SetTopic topic -> topics.set(incident, here(errand), errand);
      case Effect.PostCard post -> cards.post(incident, here(errand), errand);
      case Effect.PinCard pin -> cards.pin(here(errand));
      case Effect.RefreshCard refresh -> cards.refresh(incident, here(errand));
      case Effect.Announce announce -> announcer.announce(incident, here(errand), errand);
      case Effect.RefreshAnnouncement refresh -> announcer.refresh(incident, here(errand));
      case Effect.PostFact(var entry) -> postFact(entry, errand);
      case Effect.BriefRoleHolder(var role, var holder) -> brief(incident, role, holder, errand);
      case Effect.RemindOfUpdate ring -> reminders.remind(incident, ring, here(errand), errand);
      case Effect.SettleReminder(var message, var outcome) ->
          reminders.settle(incident, message, outcome, here(errand));
      case Effect.UploadPostmortem upload -> uploadPostmortem(errand);
      case Effect.IntroducePerson(var person) -> introductions.introduce(person);
      case Effect.AssignOnceKnown assign -> introductions.introduce(assign.person());
      case Effect.ReadMessage read -> reader.read(read);
      case Effect.Whisper(var to, var sentence) ->
          whisperer.whisper(here(errand), to, sentence, errand);
      case Effect.ReportProblem(var sentence) -> report(incident, sentence, errand);
    };
  }

  private Whereabouts here(Errand errand) {
    return directory.of(errand.incident()).orElseThrow();
  }

  private Receipt postFact(long entry, Errand errand) throws Undelivered {
    var fact = timeline.entry(entry).orElseThrow();
    poster.post(here(errand).channelId(), FactMessage.of(fact), errand);
    return Receipt.DONE;
  }

  private Receipt brief(Incident incident, Role role, PersonId holder, Errand errand)
      throws Undelivered {
    return whisperer.message(holder, DutiesMessage.of(incident, role, here(errand)), errand);
  }

  private Receipt uploadPostmortem(Errand errand) throws Undelivered {
    var file = postmortems.draft(errand.incident(), clock.instant()).orElseThrow();
    return files.send(here(errand).channelId(), file.name(), file.text(), errand);
  }

  /** In the channel if there is one, else to whoever must know. */
  private Receipt report(Incident incident, String sentence, Errand errand) throws Undelivered {
    var responsible = incident.roles().holder(Role.COMMANDER).orElse(incident.declaredBy());
    var message = ProblemMessage.of(incident, responsible, sentence);
    var channel = directory.of(incident.number()).map(Whereabouts::channelId);
    if (channel.isEmpty()) {
      return whisperer.message(responsible, message, errand);
    }
    poster.post(channel.get(), message, errand);
    return Receipt.DONE;
  }
}
