package dev.muster.slack;

import dev.muster.database.StoreTrouble;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Role;
import dev.muster.incident.RoleBook;
import dev.muster.incident.Timeline;
import dev.muster.outbox.ChatGateway;
import dev.muster.outbox.Directory;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Errand;
import dev.muster.outbox.Priority;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import dev.muster.outbox.Whereabouts;
import dev.muster.people.PersonId;
import dev.muster.postmortem.Postmortems;
import dev.muster.runbook.Checklists;
import dev.muster.slack.Poster.Posted;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries effects to Slack, showing the state as it is when the effect goes out. */
@Singleton
class SlackGateway implements ChatGateway {

  private static final Logger LOG = LoggerFactory.getLogger(SlackGateway.class);

  private final SlackCalls calls;
  private final Pace pace;
  private final ChannelOpener opener;
  private final Inviter inviter;
  private final TopicSetter topics;
  private final CardKeeper cards;
  private final Announcer announcer;
  private final ReminderPoster reminders;
  private final NudgePoster nudges;
  private final Absences absences;
  private final Insurer insurer;
  private final Poster poster;
  private final Whisperer whisperer;
  private final CatchUps catchUps;
  private final DeclaredView declared;
  private final MessageReader reader;
  private final Introductions introductions;
  private final FileSender files;
  private final RunbookPoster runbooks;
  private final BookmarkKeeper bookmarks;
  private final GroupReader groups;
  private final ChannelArchivist archivist;
  private final Checklists checklists;
  private final RoleBook roles;
  private final FollowerTeller followers;
  private final ReplacedMessage replacements;
  private final Incidents incidents;
  private final Timeline timeline;
  private final Directory directory;
  private final Postmortems postmortems;
  private final InstantSource clock;

  SlackGateway(
      SlackCalls calls,
      Pace pace,
      ChannelOpener opener,
      Inviter inviter,
      TopicSetter topics,
      CardKeeper cards,
      Announcer announcer,
      ReminderPoster reminders,
      NudgePoster nudges,
      Absences absences,
      Insurer insurer,
      Poster poster,
      Whisperer whisperer,
      CatchUps catchUps,
      DeclaredView declared,
      MessageReader reader,
      Introductions introductions,
      FileSender files,
      RunbookPoster runbooks,
      BookmarkKeeper bookmarks,
      GroupReader groups,
      ChannelArchivist archivist,
      Checklists checklists,
      RoleBook roles,
      FollowerTeller followers,
      ReplacedMessage replacements,
      Incidents incidents,
      Timeline timeline,
      Directory directory,
      Postmortems postmortems,
      InstantSource clock) {
    this.calls = calls;
    this.pace = pace;
    this.opener = opener;
    this.inviter = inviter;
    this.topics = topics;
    this.cards = cards;
    this.announcer = announcer;
    this.reminders = reminders;
    this.nudges = nudges;
    this.absences = absences;
    this.insurer = insurer;
    this.poster = poster;
    this.whisperer = whisperer;
    this.catchUps = catchUps;
    this.declared = declared;
    this.reader = reader;
    this.introductions = introductions;
    this.files = files;
    this.runbooks = runbooks;
    this.bookmarks = bookmarks;
    this.groups = groups;
    this.archivist = archivist;
    this.checklists = checklists;
    this.roles = roles;
    this.followers = followers;
    this.replacements = replacements;
    this.incidents = incidents;
    this.timeline = timeline;
    this.directory = directory;
    this.postmortems = postmortems;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> awaitsTurn(Effect effect, Priority priority, Instant now) {
    return pace.take(MainCall.of(effect), priority, now);
  }

  @Override
  public void giveBackTurn(Effect effect, Instant now) {
    pace.giveBack(MainCall.of(effect), now);
  }

  @Override
  public Receipt carry(Errand errand) throws Undelivered {
    var incident = incident(errand);
    var attempt = new Attempt(calls, errand, MainCall.of(errand.effect()), incident.purpose());
    try {
      return carry(incident, errand, attempt);
    } catch (RuntimeException problem) {
      if (StoreTrouble.isBehind(problem)) {
        throw Undelivered.unheard("Muster's database does not answer: " + problem);
      }
      throw problem;
    } finally {
      attempt.over();
    }
  }

  private Receipt carry(Incident incident, Errand errand, Attempt attempt) throws Undelivered {
    return switch (errand.effect()) {
      case Effect.OpenChannel open -> opener.open(incident, attempt);
      case Effect.Invite(var invited) -> inviter.invite(here(errand), invited, attempt);
      case Effect.SetTopic topic -> topics.set(incident, here(errand), attempt);
      case Effect.PostCard post -> cards.post(incident, here(errand), attempt);
      case Effect.PinCard pin -> cards.pin(here(errand), attempt);
      case Effect.RefreshCard refresh -> cards.refresh(incident, here(errand), attempt);
      case Effect.Announce announce -> announcer.announce(incident, here(errand), attempt);
      case Effect.RefreshAnnouncement refresh -> announcer.refresh(incident, here(errand), attempt);
      case Effect.PostFact post -> postFacts(post.entries(), here(errand), attempt);
      case Effect.BriefRoleHolder(var role, var holder) ->
          brief(incident, role, holder, here(errand), attempt);
      case Effect.RemindOfUpdate ring -> reminders.remind(incident, ring, here(errand), attempt);
      case Effect.SettleReminder(var message, var outcome) ->
          reminders.settle(incident, message, outcome, here(errand), attempt);
      case Effect.KeepInsurance keep -> insurer.keep(incident, here(errand), attempt);
      case Effect.UploadPostmortem upload -> uploadPostmortem(incident, here(errand), attempt);
      case Effect.IntroducePerson(var person) ->
          introductions.refresh(person, clock.instant(), attempt);
      case Effect.AssignOnceKnown assign -> introductions.introduce(assign.person(), attempt);
      case Effect.OfferOnceKnown offer -> introductions.introduce(offer.to(), attempt);
      case Effect.TellReplaced(var replaced, var entry) ->
          whisperer.message(
              replaced,
              replacements.message(timeline.entry(entry).orElseThrow(), here(errand)),
              attempt);
      case Effect.ReadMessage read -> reader.read(read, attempt);
      case Effect.Whisper(var to, var sentence) ->
          whisperer.whisper(here(errand), to, sentence, attempt);
      case Effect.ReportProblem(var sentence) -> report(incident, sentence, attempt);
      case Effect.NudgePeople nudge -> nudges.ask(incident, nudge, here(errand), attempt);
      case Effect.SettleNudge settle -> nudges.settle(incident, settle, here(errand), attempt);
      case Effect.RenameChannel rename -> opener.rename(incident, here(errand), attempt);
      case Effect.CatchUp(var person) -> catchUp(incident, person, here(errand), attempt);
      case Effect.ShowChannel(var form, var to) ->
          declared.show(incident, form, to, here(errand), attempt);
      case Effect.NoticeAbsence absence ->
          absences.notice(incident, absence, here(errand), attempt);
      case Effect.ShowRunbooks show -> runbooks.show(show, incident, here(errand), attempt);
      case Effect.AddBookmark add -> bookmarks.add(add, here(errand), attempt);
      case Effect.CallIn(var called) -> inviter.invite(here(errand), called, attempt);
      case Effect.InviteGroup(var group) -> groups.read(group, attempt);
      case Effect.AskToArchive ask -> archivist.ask(incident, ask, here(errand), attempt);
      case Effect.SettleArchiveQuestion settled ->
          archivist.settle(incident, settled, here(errand), attempt);
      case Effect.ArchiveChannel archive ->
          archivist.archive(incident, archive, here(errand), attempt);
      case Effect.UnarchiveChannel unarchive ->
          archivist.unarchive(incident, here(errand), attempt);
      case Effect.TellFollower news -> followers.tell(incident, news, attempt);
    };
  }

  /** Only what is posted is there twice; what shows a state is shown again, in doubt. */
  @Override
  public void withdraw(Errand errand, Receipt receipt) {
    var attempt = Attempt.afterwards(calls, errand);
    try {
      switch (receipt) {
        case Receipt.Posted(var channel, var message) ->
            poster.takeBack(new Posted(channel, message), attempt);
        case Receipt.Announced(var channel, var message) ->
            poster.takeBack(new Posted(channel, message), attempt);
        case Receipt.CardPosted(var message) ->
            poster.takeBack(new Posted(here(errand).channelId(), message), attempt);
        case Receipt.ReminderPosted(var message) ->
            poster.takeBack(new Posted(here(errand).channelId(), message), attempt);
        case Receipt.Insured insured -> {}
        case Receipt.Uninsured uninsured -> {}
        case Receipt.Done done -> {}
        case Receipt.ChannelOpened opened -> {}
        case Receipt.Introduced introduced -> {}
        case Receipt.MessageRead read -> {}
        case Receipt.ChannelRenamed renamed -> {}
        case Receipt.GroupRead read -> {}
        case Receipt.ChannelArchived archived -> {}
        case Receipt.ChannelUnarchived unarchived -> {}
      }
    } catch (Undelivered problem) {
      LOG.warn("{}: a second message may be left: {}", errand.incident(), problem.problem());
    }
  }

  private Incident incident(Errand errand) {
    return incidents.find(errand.incident()).orElseThrow();
  }

  private Whereabouts here(Errand errand) {
    return directory.of(errand.incident()).orElseThrow();
  }

  private Receipt postFacts(List<Long> entries, Whereabouts here, Attempt attempt)
      throws Undelivered {
    var facts = entries.stream().map(each -> timeline.entry(each).orElseThrow()).toList();
    return poster.post(here.channelId(), FactMessage.of(facts), attempt).receipt();
  }

  private Receipt brief(
      Incident incident, Role role, PersonId holder, Whereabouts here, Attempt attempt)
      throws Undelivered {
    return whisperer.message(
        holder, DutiesMessage.of(incident, roles.now(role), checklists.of(role), here), attempt);
  }

  private Receipt catchUp(Incident incident, PersonId person, Whereabouts here, Attempt attempt)
      throws Undelivered {
    return whisperer.show(here, person, catchUps.message(incident, clock.instant()), attempt);
  }

  private Receipt uploadPostmortem(Incident incident, Whereabouts here, Attempt attempt)
      throws Undelivered {
    var file = postmortems.draft(incident.number(), clock.instant()).orElseThrow();
    return files.send(here.channelId(), file.name(), file.text(), attempt);
  }

  /** In the channel if that can be done, else to whoever must know. */
  private Receipt report(Incident incident, String sentence, Attempt attempt) throws Undelivered {
    var responsible = incident.roles().holder(Role.COMMANDER).orElse(incident.declaredBy());
    var message = ProblemMessage.of(incident, responsible, sentence);
    var channel = directory.of(incident.number()).map(Whereabouts::channelId);
    if (channel.isPresent()) {
      try {
        return poster.post(channel.get(), message, attempt).receipt();
      } catch (Undelivered problem) {
        if (!problem.isLasting()) {
          throw problem;
        }
      }
    }
    return whisperer.message(responsible, message, attempt);
  }
}
