package dev.muster.slack;

import dev.muster.database.DatabaseErrors;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Role;
import dev.muster.incident.RoleCatalog;
import dev.muster.incident.Timeline;
import dev.muster.outbox.ChatGateway;
import dev.muster.outbox.ClaimedEffect;
import dev.muster.outbox.Effect;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.IncidentChannel;
import dev.muster.outbox.IncidentChannels;
import dev.muster.outbox.Priority;
import dev.muster.outbox.Receipt;
import dev.muster.people.PersonId;
import dev.muster.postmortem.Postmortems;
import dev.muster.runbook.Checklists;
import dev.muster.slack.blockkit.FactMessage;
import dev.muster.slack.card.Announcer;
import dev.muster.slack.card.CardPublisher;
import dev.muster.slack.card.ProblemMessage;
import dev.muster.slack.card.TopicSetter;
import dev.muster.slack.channel.BookmarkPublisher;
import dev.muster.slack.channel.ChannelArchivist;
import dev.muster.slack.channel.ChannelInviter;
import dev.muster.slack.channel.ChannelOpener;
import dev.muster.slack.channel.GroupReader;
import dev.muster.slack.channel.UserInfoSync;
import dev.muster.slack.declare.DeclaredView;
import dev.muster.slack.home.FollowerTeller;
import dev.muster.slack.roles.DutiesMessage;
import dev.muster.slack.roles.ReplacedMessage;
import dev.muster.slack.roles.RoleHolderDeparture;
import dev.muster.slack.timeline.CatchUps;
import dev.muster.slack.timeline.MessageReader;
import dev.muster.slack.update.FallbackScheduler;
import dev.muster.slack.update.NudgePoster;
import dev.muster.slack.update.ReminderPoster;
import dev.muster.slack.webapi.EphemeralSender;
import dev.muster.slack.webapi.FileSender;
import dev.muster.slack.webapi.MessagePoster;
import dev.muster.slack.webapi.MessagePoster.Posted;
import dev.muster.slack.webapi.RateLimiter;
import dev.muster.slack.webapi.SlackAttempt;
import dev.muster.slack.webapi.SlackCalls;
import dev.muster.slack.work.RunbookPoster;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Performs effects in Slack. Each shows the state at the time it is performed. */
@Singleton
class SlackGateway implements ChatGateway {

  private static final Logger LOG = LoggerFactory.getLogger(SlackGateway.class);

  private final SlackCalls calls;
  private final RateLimiter limiter;
  private final ChannelOpener opener;
  private final ChannelInviter inviter;
  private final TopicSetter topics;
  private final CardPublisher cards;
  private final Announcer announcer;
  private final ReminderPoster reminders;
  private final NudgePoster nudges;
  private final RoleHolderDeparture departures;
  private final FallbackScheduler fallbackScheduler;
  private final MessagePoster poster;
  private final EphemeralSender ephemeral;
  private final CatchUps catchUps;
  private final DeclaredView declared;
  private final MessageReader reader;
  private final UserInfoSync introductions;
  private final FileSender files;
  private final RunbookPoster runbooks;
  private final BookmarkPublisher bookmarks;
  private final GroupReader groups;
  private final ChannelArchivist archivist;
  private final Checklists checklists;
  private final RoleCatalog roles;
  private final FollowerTeller followers;
  private final ReplacedMessage replacements;
  private final Incidents incidents;
  private final Timeline timeline;
  private final IncidentChannels channels;
  private final Postmortems postmortems;
  private final InstantSource clock;

  SlackGateway(
      SlackCalls calls,
      RateLimiter limiter,
      ChannelOpener opener,
      ChannelInviter inviter,
      TopicSetter topics,
      CardPublisher cards,
      Announcer announcer,
      ReminderPoster reminders,
      NudgePoster nudges,
      RoleHolderDeparture departures,
      FallbackScheduler fallbackScheduler,
      MessagePoster poster,
      EphemeralSender ephemeral,
      CatchUps catchUps,
      DeclaredView declared,
      MessageReader reader,
      UserInfoSync introductions,
      FileSender files,
      RunbookPoster runbooks,
      BookmarkPublisher bookmarks,
      GroupReader groups,
      ChannelArchivist archivist,
      Checklists checklists,
      RoleCatalog roles,
      FollowerTeller followers,
      ReplacedMessage replacements,
      Incidents incidents,
      Timeline timeline,
      IncidentChannels channels,
      Postmortems postmortems,
      InstantSource clock) {
    this.calls = calls;
    this.limiter = limiter;
    this.opener = opener;
    this.inviter = inviter;
    this.topics = topics;
    this.cards = cards;
    this.announcer = announcer;
    this.reminders = reminders;
    this.nudges = nudges;
    this.departures = departures;
    this.fallbackScheduler = fallbackScheduler;
    this.poster = poster;
    this.ephemeral = ephemeral;
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
    this.channels = channels;
    this.postmortems = postmortems;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> awaitsTurn(Effect effect, Priority priority, Instant now) {
    return limiter.take(EffectMethod.of(effect), priority, now);
  }

  @Override
  public void giveBackTurn(Effect effect, Instant now) {
    limiter.giveBack(EffectMethod.of(effect), now);
  }

  @Override
  public Receipt perform(ClaimedEffect claimed) throws EffectNotDone {
    var incident = incident(claimed);
    var attempt =
        new SlackAttempt(calls, claimed, EffectMethod.of(claimed.effect()), incident.purpose());
    try {
      return perform(incident, claimed, attempt);
    } catch (RuntimeException problem) {
      if (DatabaseErrors.isBehind(problem)) {
        throw EffectNotDone.unknownOutcome("Muster's database does not answer: " + problem);
      }
      throw problem;
    } finally {
      attempt.over();
    }
  }

  private Receipt perform(Incident incident, ClaimedEffect claimed, SlackAttempt attempt)
      throws EffectNotDone {
    return switch (claimed.effect()) {
      case Effect.OpenChannel open -> opener.open(incident, attempt);
      case Effect.Invite(var invited) -> inviter.invite(here(claimed), invited, attempt);
      case Effect.SetTopic topic -> topics.set(incident, here(claimed), attempt);
      case Effect.PostCard post -> cards.post(incident, here(claimed), attempt);
      case Effect.PinCard pin -> cards.pin(here(claimed), attempt);
      case Effect.RefreshCard refresh -> cards.refresh(incident, here(claimed), attempt);
      case Effect.Announce announce -> announcer.announce(incident, here(claimed), attempt);
      case Effect.RefreshAnnouncement refresh ->
          announcer.refresh(incident, here(claimed), attempt);
      case Effect.PostFact post -> postFacts(post.entries(), here(claimed), attempt);
      case Effect.BriefRoleHolder(var role, var holder) ->
          brief(incident, role, holder, here(claimed), attempt);
      case Effect.RemindOfUpdate ring -> reminders.remind(incident, ring, here(claimed), attempt);
      case Effect.SettleReminder(var message, var outcome) ->
          reminders.settle(incident, message, outcome, here(claimed), attempt);
      case Effect.KeepInsurance keep -> fallbackScheduler.keep(incident, here(claimed), attempt);
      case Effect.UploadPostmortem upload -> uploadPostmortem(incident, here(claimed), attempt);
      case Effect.IntroducePerson(var person) ->
          introductions.refresh(person, clock.instant(), attempt);
      case Effect.AssignOnceKnown assign -> introductions.introduce(assign.person(), attempt);
      case Effect.OfferOnceKnown offer -> introductions.introduce(offer.to(), attempt);
      case Effect.TellReplaced(var replaced, var entry) ->
          ephemeral.message(
              replaced,
              replacements.message(timeline.entry(entry).orElseThrow(), here(claimed)),
              attempt);
      case Effect.ReadMessage read -> reader.read(read, attempt);
      case Effect.Whisper(var to, var sentence) ->
          ephemeral.whisper(here(claimed), to, sentence, attempt);
      case Effect.ReportProblem(var sentence) -> report(incident, sentence, attempt);
      case Effect.NudgePeople nudge -> nudges.ask(incident, nudge, here(claimed), attempt);
      case Effect.SettleNudge settle -> nudges.settle(incident, settle, here(claimed), attempt);
      case Effect.RenameChannel rename -> opener.rename(incident, here(claimed), attempt);
      case Effect.CatchUp(var person) -> catchUp(incident, person, here(claimed), attempt);
      case Effect.ShowChannel(var form, var to) ->
          declared.show(incident, form, to, here(claimed), attempt);
      case Effect.NoticeAbsence absence ->
          departures.notice(incident, absence, here(claimed), attempt);
      case Effect.ShowRunbooks show -> runbooks.show(show, incident, here(claimed), attempt);
      case Effect.AddBookmark add -> bookmarks.add(add, here(claimed), attempt);
      case Effect.CallIn(var called) -> inviter.invite(here(claimed), called, attempt);
      case Effect.InviteGroup(var group) -> groups.read(group, attempt);
      case Effect.AskToArchive ask -> archivist.ask(incident, ask, here(claimed), attempt);
      case Effect.SettleArchiveQuestion settled ->
          archivist.settle(incident, settled, here(claimed), attempt);
      case Effect.ArchiveChannel archive ->
          archivist.archive(incident, archive, here(claimed), attempt);
      case Effect.UnarchiveChannel unarchive ->
          archivist.unarchive(incident, here(claimed), attempt);
      case Effect.TellFollower news -> followers.tell(incident, news, attempt);
    };
  }

  /**
   * Deletes the duplicate message, if the effect posted one. Effects that only show a state need no
   * withdrawal: performing them twice does no harm.
   */
  @Override
  public void withdraw(ClaimedEffect claimed, Receipt receipt) {
    var attempt = SlackAttempt.afterwards(calls, claimed);
    try {
      switch (receipt) {
        case Receipt.Posted(var channel, var message) ->
            poster.takeBack(new Posted(channel, message), attempt);
        case Receipt.Announced(var channel, var message) ->
            poster.takeBack(new Posted(channel, message), attempt);
        case Receipt.CardPosted(var message) ->
            poster.takeBack(new Posted(here(claimed).channelId(), message), attempt);
        case Receipt.ReminderPosted(var message) ->
            poster.takeBack(new Posted(here(claimed).channelId(), message), attempt);
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
    } catch (EffectNotDone problem) {
      LOG.warn("{}: a second message may be left: {}", claimed.incident(), problem.problem());
    }
  }

  private Incident incident(ClaimedEffect claimed) {
    return incidents.find(claimed.incident()).orElseThrow();
  }

  private IncidentChannel here(ClaimedEffect claimed) {
    return channels.of(claimed.incident()).orElseThrow();
  }

  private Receipt postFacts(List<Long> entries, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    var facts = entries.stream().map(each -> timeline.entry(each).orElseThrow()).toList();
    return poster.post(here.channelId(), FactMessage.of(facts), attempt).receipt();
  }

  private Receipt brief(
      Incident incident, Role role, PersonId holder, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    return ephemeral.message(
        holder, DutiesMessage.of(incident, roles.now(role), checklists.of(role), here), attempt);
  }

  private Receipt catchUp(
      Incident incident, PersonId person, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    return ephemeral.show(here, person, catchUps.message(incident, clock.instant()), attempt);
  }

  private Receipt uploadPostmortem(Incident incident, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    var file = postmortems.draft(incident.number(), clock.instant()).orElseThrow();
    return files.send(here.channelId(), file.name(), file.text(), attempt);
  }

  /**
   * Posts in the incident channel or, when that is permanently impossible, sends a direct message
   * to the incident commander, or to the declarer when there is none.
   */
  private Receipt report(Incident incident, String sentence, SlackAttempt attempt)
      throws EffectNotDone {
    var responsible = incident.roles().holder(Role.COMMANDER).orElse(incident.declaredBy());
    var message = ProblemMessage.of(incident, responsible, sentence);
    var channel = channels.of(incident.number()).map(IncidentChannel::channelId);
    if (channel.isPresent()) {
      try {
        return poster.post(channel.get(), message, attempt).receipt();
      } catch (EffectNotDone problem) {
        if (!problem.isLasting()) {
          throw problem;
        }
      }
    }
    return ephemeral.message(responsible, message, attempt);
  }
}
