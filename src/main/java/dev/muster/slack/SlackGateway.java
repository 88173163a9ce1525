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
import dev.muster.people.People;
import dev.muster.people.PersonId;
import dev.muster.postmortem.Postmortems;
import dev.muster.reminder.Reminders;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Carries effects to Slack, showing the state as it is when the effect goes out. */
@Singleton
class SlackGateway implements ChatGateway {

  private static final Receipt DONE = new Receipt.Done();

  private final SlackCalls slack;
  private final ChannelOpener opener;
  private final Inviter inviter;
  private final Poster poster;
  private final Whisperer whisperer;
  private final AnnouncementChannel announcements;
  private final MessageReader reader;
  private final Introductions introductions;
  private final FileSender files;
  private final CardMessage card;
  private final Incidents incidents;
  private final Timeline timeline;
  private final Directory directory;
  private final Reminders reminders;
  private final Postmortems postmortems;
  private final People people;
  private final InstantSource clock;

  SlackGateway(
      SlackCalls slack,
      ChannelOpener opener,
      Inviter inviter,
      Poster poster,
      Whisperer whisperer,
      AnnouncementChannel announcements,
      MessageReader reader,
      Introductions introductions,
      FileSender files,
      CardMessage card,
      Incidents incidents,
      Timeline timeline,
      Directory directory,
      Reminders reminders,
      Postmortems postmortems,
      People people,
      InstantSource clock) {
    this.slack = slack;
    this.opener = opener;
    this.inviter = inviter;
    this.poster = poster;
    this.whisperer = whisperer;
    this.announcements = announcements;
    this.reader = reader;
    this.introductions = introductions;
    this.files = files;
    this.card = card;
    this.incidents = incidents;
    this.timeline = timeline;
    this.directory = directory;
    this.reminders = reminders;
    this.postmortems = postmortems;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public Receipt carry(Errand errand) throws Undelivered {
    var incident = incidents.find(errand.incident()).orElseThrow();
    return switch (errand.effect()) {
      case Effect.OpenChannel open -> opener.open(incident, errand);
      case Effect.Invite(var invited) -> inviter.invite(here(errand), invited);
      case Effect.SetTopic topic -> setTopic(incident, here(errand));
      case Effect.PostCard post -> postCard(incident, errand);
      case Effect.PinCard pin -> pinCard(here(errand));
      case Effect.RefreshCard refresh -> refreshCard(incident, here(errand));
      case Effect.Announce announce -> announce(incident, errand);
      case Effect.RefreshAnnouncement refresh -> refreshAnnouncement(incident, here(errand));
      case Effect.PostFact(var entry) -> postFact(entry, errand);
      case Effect.BriefRoleHolder(var role, var holder) -> brief(incident, role, holder, errand);
      case Effect.RemindOfUpdate reminder -> remind(incident, reminder, errand);
      case Effect.SettleReminder(var message, var outcome) -> {
        poster.update(
            here(errand).channelId(), message, ReminderMessage.settled(incident, outcome));
        yield DONE;
      }
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

  private Receipt setTopic(Incident incident, Whereabouts here) throws Undelivered {
    var commander = incident.roles().holder(Role.COMMANDER);
    var names = people.names(commander.stream().toList());
    var topic =
        "%s · %s · Commander: %s · %s"
            .formatted(
                incident.severity(),
                incident.status().label(),
                commander.map(names::of).orElse("nobody yet"),
                incident.title());
    slack.ask(
        "conversations.setTopic",
        methods ->
            methods.conversationsSetTopic(
                r -> r.channel(here.channelId()).topic(Limits.topic(topic))));
    return DONE;
  }

  private Receipt postCard(Incident incident, Errand errand) throws Undelivered {
    var message = card.of(incident, reminders.of(incident.number()));
    return new Receipt.CardPosted(poster.post(here(errand).channelId(), message, errand).message());
  }

  private Receipt pinCard(Whereabouts here) throws Undelivered {
    if (here.card().isPresent()) {
      slack.ask(
          "pins.add",
          methods -> methods.pinsAdd(r -> r.channel(here.channelId()).timestamp(here.card().get())),
          "already_pinned");
    }
    return DONE;
  }

  private Receipt refreshCard(Incident incident, Whereabouts here) throws Undelivered {
    if (here.card().isPresent()) {
      poster.update(
          here.channelId(), here.card().get(), card.of(incident, reminders.of(incident.number())));
    }
    return DONE;
  }

  private Receipt announce(Incident incident, Errand errand) throws Undelivered {
    var channel = errand.isRepeated() ? announcements.joinedId() : announcements.configured();
    var posted = poster.post(channel, AnnouncementMessage.of(incident, here(errand)), errand);
    return new Receipt.Announced(posted.channelId(), posted.message());
  }

  private Receipt refreshAnnouncement(Incident incident, Whereabouts here) throws Undelivered {
    if (here.announcement().isPresent()) {
      var announced = here.announcement().get();
      poster.update(
          announced.channelId(), announced.message(), AnnouncementMessage.of(incident, here));
    }
    return DONE;
  }

  private Receipt postFact(long entry, Errand errand) throws Undelivered {
    var fact = timeline.entry(entry).orElseThrow();
    poster.post(here(errand).channelId(), FactMessage.of(fact), errand);
    return DONE;
  }

  private Receipt brief(Incident incident, Role role, PersonId holder, Errand errand)
      throws Undelivered {
    whisperer.message(holder, DutiesMessage.of(incident, role, here(errand)), errand);
    return DONE;
  }

  /** Answered or over before it could be posted: then there is nothing left to ask. */
  private Receipt remind(Incident incident, Effect.RemindOfUpdate reminder, Errand errand)
      throws Undelivered {
    var stillOwed =
        reminders
            .of(incident.number())
            .filter(current -> current.since().equals(reminder.since()))
            .isPresent();
    if (!stillOwed) {
      return DONE;
    }
    var message = ReminderMessage.of(incident, reminder, clock.instant());
    return new Receipt.ReminderPosted(
        poster.post(here(errand).channelId(), message, errand).message());
  }

  private Receipt uploadPostmortem(Errand errand) throws Undelivered {
    var file = postmortems.draft(errand.incident(), clock.instant()).orElseThrow();
    files.send(here(errand).channelId(), file.name(), file.text(), errand);
    return DONE;
  }

  /** In the channel if there is one, else to whoever must know. */
  private Receipt report(Incident incident, String sentence, Errand errand) throws Undelivered {
    var responsible = incident.roles().holder(Role.COMMANDER).orElse(incident.declaredBy());
    var message = ProblemMessage.of(incident, responsible, sentence);
    var channel = directory.of(incident.number()).map(Whereabouts::channelId);
    if (channel.isPresent()) {
      poster.post(channel.get(), message, errand);
    } else {
      whisperer.message(responsible, message, errand);
    }
    return DONE;
  }
}
