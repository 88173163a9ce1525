package dev.muster.incident;

import dev.muster.catalog.ServiceName;
import dev.muster.incident.IncidentEvent.Absorbed;
import dev.muster.incident.IncidentEvent.Accepted;
import dev.muster.incident.IncidentEvent.ActionItemAdded;
import dev.muster.incident.IncidentEvent.ActionItemDone;
import dev.muster.incident.IncidentEvent.Cancelled;
import dev.muster.incident.IncidentEvent.Closed;
import dev.muster.incident.IncidentEvent.Declared;
import dev.muster.incident.IncidentEvent.Declined;
import dev.muster.incident.IncidentEvent.HandoverOffered;
import dev.muster.incident.IncidentEvent.Merged;
import dev.muster.incident.IncidentEvent.MessageMarked;
import dev.muster.incident.IncidentEvent.MilestonesCorrected;
import dev.muster.incident.IncidentEvent.NoteAdded;
import dev.muster.incident.IncidentEvent.NothingNew;
import dev.muster.incident.IncidentEvent.Renamed;
import dev.muster.incident.IncidentEvent.Reopened;
import dev.muster.incident.IncidentEvent.Resolved;
import dev.muster.incident.IncidentEvent.RoleAssigned;
import dev.muster.incident.IncidentEvent.RoleReleased;
import dev.muster.incident.IncidentEvent.RunbookStepTicked;
import dev.muster.incident.IncidentEvent.RunbookStepUnticked;
import dev.muster.incident.IncidentEvent.ServicesChanged;
import dev.muster.incident.IncidentEvent.SeverityChanged;
import dev.muster.incident.IncidentEvent.SeverityConfirmed;
import dev.muster.incident.IncidentEvent.Summarized;
import dev.muster.incident.IncidentEvent.TaskAdded;
import dev.muster.incident.IncidentEvent.TaskDone;
import dev.muster.incident.IncidentEvent.TaskTaken;
import dev.muster.incident.IncidentEvent.UpdatePosted;
import dev.muster.people.Person;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An incident and every decision on it. Immutable; a decision returns the {@link Change} it makes
 * or throws {@link Refused}. The times it is given are the callers' business.
 *
 * @param severityInDoubt whether nobody has said yet how bad it is; until then it is handled as
 *     that
 * @param statuses what they are called here
 */
public record Incident(
    IncidentNumber number,
    Title title,
    String summary,
    Severity severity,
    boolean severityInDoubt,
    Status status,
    Visibility visibility,
    List<ServiceName> services,
    Roles roles,
    Milestones milestones,
    Impact impact,
    PersonId declaredBy,
    IncidentKind purpose,
    @Nullable IncidentNumber mergedInto,
    StatusLabels statuses) {

  static Change declare(
      IncidentNumber number,
      Declaration declaration,
      SeverityCatalog severities,
      StatusLabels statuses,
      Instant at) {
    var severity = declaration.handledAs(severities);
    var inDoubt = declaration.severity() == null;
    var incident =
        new Incident(
            number,
            declaration.title(),
            declaration.summary(),
            severity,
            inDoubt,
            declaration.first(),
            declaration.visibility(),
            declaration.services(),
            Roles.NONE,
            declaration.milestones(at),
            Impact.UNKNOWN,
            declaration.by(),
            declaration.purpose(),
            null,
            statuses);
    var event =
        new Declared(
            declaration.title(),
            severity,
            declaration.visibility(),
            declaration.summary(),
            declaration.purpose(),
            declaration.first(),
            declaration.past(),
            inDoubt);
    return new Change(incident, event, declaration.by(), at);
  }

  /**
   * Allowed after resolution too: the severity is part of the record people learn from. Saying what
   * it is handled as anyway ends the doubt.
   */
  public Change changeSeverity(Severity to, PersonId by, Instant at) {
    requireNotClosed();
    if (!to.equals(severity)) {
      return new Change(withSeverity(to), new SeverityChanged(severity, to), by, at);
    }
    if (!severityInDoubt) {
      throw Refused.because("%s is already %s.", number, to);
    }
    return new Change(withSeverity(to), new SeverityConfirmed(to), by, at);
  }

  /** The first to take command acknowledges the incident. */
  public Change assign(Role role, Person holder, PersonId by, Instant at) {
    requireOpen();
    if (!holder.canHoldRole()) {
      throw Refused.because(
          "%s is %s and cannot be %s; name a person who can answer.",
          holder.name(), holder.bot() ? "a bot" : "deactivated", role.inSentence());
    }
    if (roles.holds(role, holder.id())) {
      throw Refused.because("%s already is %s.", holder.name(), role.inSentence());
    }
    var milestonesThen = role.equals(Role.COMMANDER) ? milestones.acknowledged(at) : milestones;
    var event = new RoleAssigned(role, holder.id(), roles.holder(role).orElse(null));
    return new Change(
        with(status, roles.with(role, holder.id()), milestonesThen, impact), event, by, at);
  }

  /**
   * Says how things stand to whoever should command from now on. Until they accept, the holder
   * stays.
   */
  public Change offerHandover(Handover handover, Person to, PersonId by, Instant at) {
    requireOpen();
    if (!roles.holds(Role.COMMANDER, by)) {
      throw Refused.because(
          roles.holder(Role.COMMANDER).isPresent()
              ? "Only the commander hands over command; /incident role commander takes it."
              : "Nobody is in command; /incident role commander takes it.");
    }
    if (to.id().equals(by)) {
      throw Refused.because("You are in command already; name somebody else.");
    }
    if (!to.canHoldRole()) {
      throw Refused.because("%s cannot command; name a person who can answer.", to.name());
    }
    return new Change(this, new HandoverOffered(to.id(), handover), by, at);
  }

  /**
   * @param offeredBy whoever commanded then
   */
  public Change acceptHandover(HandoverOffered offer, PersonId offeredBy, Person by, Instant at) {
    requireOpen();
    if (!offer.to().equals(by.id())) {
      throw Refused.because("Only the one it was offered to can accept this.");
    }
    if (roles.holds(Role.COMMANDER, by.id())) {
      throw Refused.because("You are in command of %s already.", number);
    }
    if (!roles.holds(Role.COMMANDER, offeredBy)) {
      throw Refused.because("Command has changed hands since; see the card.");
    }
    var taken = assign(Role.COMMANDER, by, by.id(), at);
    return new Change(taken.incident(), taken.event(), taken.by(), at, offeredBy);
  }

  /** Command stays acknowledged: the moment somebody first took it does not change. */
  public Change release(Role role, PersonId by, Instant at) {
    requireOpen();
    var holder =
        roles
            .holder(role)
            .orElseThrow(() -> Refused.because("Nobody is %s of %s.", role.inSentence(), number));
    return new Change(
        with(status, roles.without(role), milestones, impact),
        new RoleReleased(role, holder),
        by,
        at);
  }

  /** Allowed after resolution too: it is what people will look for. */
  public Change rename(Title to, PersonId by, Instant at) {
    requireNotClosed();
    if (to.equals(title)) {
      throw Refused.because("%s is called that already.", number);
    }
    return new Change(described(to, summary), new Renamed(title, to), by, at);
  }

  /**
   * Allowed after resolution too.
   *
   * @param words may be empty, which takes the summary away
   */
  public Change summarize(String words, PersonId by, Instant at) {
    requireNotClosed();
    var cleaned = UserText.fitting("The summary", words);
    if (cleaned.equals(summary)) {
      throw Refused.because("That is the summary of %s already.", number);
    }
    return new Change(described(title, cleaned), new Summarized(cleaned), by, at);
  }

  /** Welcome at any time: what is remembered late is worth keeping too. */
  public Change note(String text, PersonId by, Instant at) {
    return note(NoteKind.NOTE, text, by, at);
  }

  /** The same of what was decided or done. */
  public Change note(NoteKind kind, String text, PersonId by, Instant at) {
    return new Change(
        this, new NoteAdded(UserText.require("The " + kind.inSentence(), text), kind), by, at);
  }

  /** The message's own time counts, not the time somebody marked it. */
  public Change mark(CapturedMessage message, PersonId by, Instant writtenAt) {
    return new Change(this, new MessageMarked(message), by, writtenAt);
  }

  public Change postUpdate(StatusUpdate update, PersonId by, Instant at) {
    requireAccepted();
    if (!update.status().isAccepted()) {
      throw Refused.because("Use /incident resolve to resolve %s.", number);
    }
    if (update.nextUpdateDue() != null && !update.nextUpdateDue().isAfter(at)) {
      throw Refused.because("The next update cannot be due in the past.");
    }
    var milestonesThen =
        update.status() == Status.MONITORING ? milestones.mitigated(at) : milestones;
    return new Change(
        with(update.status(), roles, milestonesThen, impact),
        new UpdatePosted(update, status),
        by,
        at);
  }

  public Change sayNothingNew(PersonId by, Instant at) {
    requireAccepted();
    return new Change(this, new NothingNew(), by, at);
  }

  public Change resolve(Resolution resolution, PersonId by, Instant at) {
    requireAccepted();
    resolution.requirePast(at);
    var resolved =
        with(
            Status.RESOLVED,
            roles,
            milestones.resolved(resolution, at),
            resolution.impact().orElse(impact));
    return new Change(resolved, new Resolved(status, resolution), by, at);
  }

  public Change close(PersonId by, Instant at) {
    requireNotClosed();
    if (status != Status.RESOLVED) {
      throw Refused.because(
          "%s is still %s; resolve it first with /incident resolve.", number, statusInSentence());
    }
    return new Change(
        with(Status.CLOSED, roles, milestones.closed(at), impact), new Closed(), by, at);
  }

  /** Whoever looked at it says that it is an incident: from now on it is announced and timed. */
  public Change accept(PersonId by, Instant at) {
    requireInTriage();
    return new Change(
        with(Status.INVESTIGATING, roles, milestones, impact), new Accepted(), by, at);
  }

  public Change decline(String reason, PersonId by, Instant at) {
    requireInTriage();
    return new Change(
        with(Status.DECLINED, roles, milestones, impact),
        new Declined(UserText.require("The reason", reason)),
        by,
        at);
  }

  /** From now on people work on it in the other one; what is on record here stays. */
  Change mergeInto(Incident other, PersonId by, Instant at) {
    requireOpen();
    if (other.number.equals(number)) {
      throw Refused.because("%s cannot be merged into itself; name another one.", number);
    }
    if (!other.status.isOpen()) {
      throw Refused.because(
          "%s is %s; merge into an open incident, or reopen that one first.",
          other.number, other.statusInSentence());
    }
    if (other.visibility != visibility) {
      throw Refused.because(
          "One of %s and %s is private, and its people would be known to the other's; cancel one"
              + " with a reason instead.",
          number, other.number);
    }
    if (other.purpose.isReal() != purpose.isReal()) {
      throw Refused.because(
          "One of %s and %s is real, and the other is not; cancel one with a reason instead.",
          number, other.number);
    }
    return new Change(mergedInto(other.number), new Merged(status, other.number), by, at);
  }

  /** It was about the same as another one, which goes on here. */
  Change absorb(Incident other, PersonId by, Instant at) {
    return new Change(this, new Absorbed(other.number, other.title, other.participants()), by, at);
  }

  /** Not deleted: that people were called is on record, and so is why for nothing. */
  public Change cancel(String reason, PersonId by, Instant at) {
    requireAccepted();
    return new Change(
        with(Status.CANCELLED, roles, milestones, impact),
        new Cancelled(status, UserText.require("The reason", reason)),
        by,
        at);
  }

  /**
   * Allowed after resolution too: much of it is known only then.
   *
   * @param known what is left out is not known; when it was resolved is not forgotten
   */
  public Change correctMilestones(
      Milestones.Known known, Impact impactNow, PersonId by, Instant at) {
    requireNotClosed();
    var to = milestones.corrected(known, at);
    if (to.equals(milestones) && impactNow.equals(impact)) {
      throw Refused.because("That is what is on record of %s already.", number);
    }
    return new Change(
        with(status, roles, to, impactNow),
        new MilestonesCorrected(milestones, to, impact, impactNow),
        by,
        at);
  }

  public Change reopen(PersonId by, Instant at) {
    if (status.isOpen()) {
      throw Refused.because("%s is open: %s.", number, statusInSentence());
    }
    return new Change(
        with(Status.INVESTIGATING, roles, milestones.reopened(), impact),
        new Reopened(status),
        by,
        at);
  }

  public Change addActionItem(
      String text, @Nullable PersonId owner, @Nullable LocalDate due, PersonId by, Instant at) {
    return new Change(this, new ActionItemAdded(text, owner, due), by, at);
  }

  public Change finishActionItem(String text, PersonId by, Instant at) {
    return new Change(this, new ActionItemDone(text), by, at);
  }

  public Change addTask(String text, @Nullable PersonId holder, PersonId by, Instant at) {
    requireNotClosed();
    return new Change(this, new TaskAdded(text, holder), by, at);
  }

  public Change takeTask(
      String text, PersonId holder, @Nullable PersonId previous, PersonId by, Instant at) {
    requireNotClosed();
    return new Change(this, new TaskTaken(text, holder, previous), by, at);
  }

  public Change finishTask(String text, PersonId by, Instant at) {
    requireNotClosed();
    return new Change(this, new TaskDone(text), by, at);
  }

  public Change tickStep(String runbook, String step, PersonId by, Instant at) {
    requireNotClosed();
    return new Change(this, new RunbookStepTicked(runbook, step), by, at);
  }

  public Change untickStep(String runbook, String step, PersonId by, Instant at) {
    requireNotClosed();
    return new Change(this, new RunbookStepUnticked(runbook, step), by, at);
  }

  /**
   * Allowed after resolution too: it is part of the record people learn from.
   *
   * @param names of all that it touches; those it touched before keep their order
   */
  public Change changeServices(List<ServiceName> names, PersonId by, Instant at) {
    requireNotClosed();
    var fitting = ServiceNames.fitting(names);
    var to =
        Stream.concat(services.stream().filter(fitting::contains), fitting.stream())
            .distinct()
            .toList();
    if (to.equals(services)) {
      throw Refused.because("Those are the services of %s already.", number);
    }
    return new Change(touching(to), new ServicesChanged(services, to), by, at);
  }

  /** What the other one touches is touched here, as it goes on here; empty if it was before. */
  Optional<Change> takeServices(Incident other, PersonId by, Instant at) {
    return services.containsAll(other.services)
        ? Optional.empty()
        : Optional.of(
            changeServices(
                Stream.concat(services.stream(), other.services.stream()).toList(), by, at));
  }

  /** Everybody who was called in: those a private incident may be shown to. */
  public List<PersonId> participants() {
    return Stream.concat(Stream.of(declaredBy), roles.holders().values().stream())
        .distinct()
        .toList();
  }

  /** Whoever speaks for the incident: communications, or else the commander, or who called. */
  public PersonId spokesperson() {
    return roles
        .holder(Role.COMMUNICATIONS)
        .or(() -> roles.holder(Role.COMMANDER))
        .orElse(declaredBy);
  }

  /**
   * Whom to ask when nobody has answered so far: whoever speaks for the incident, then the
   * commander, then whoever stands in.
   *
   * @param time counted from 1
   */
  public PersonId asked(int time) {
    var line =
        Stream.of(
                Optional.of(spokesperson()),
                roles.holder(Role.COMMANDER),
                roles.holder(Role.OPERATIONS),
                Optional.of(declaredBy))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return line.get(Math.min(time, line.size()) - 1);
  }

  public boolean isPrivate() {
    return visibility == Visibility.PRIVATE;
  }

  /** Whether people outside may hear of it. */
  public boolean isAnnounced() {
    return !isPrivate() && purpose.isReal() && status != Status.TRIAGE;
  }

  /** Whether people are to learn from it, now that it is over. */
  public boolean owesPostmortem() {
    return purpose.isReal() && (status == Status.RESOLVED || status == Status.CLOSED);
  }

  /** The one that it was merged into. */
  public Optional<IncidentNumber> continuedIn() {
    return Optional.ofNullable(mergedInto);
  }

  /** What the severity stands for, or that nobody has said it yet. */
  public String severityMeaning() {
    if (!severityInDoubt) {
      return severity.meaning();
    }
    return status.isOpen()
        ? "until somebody says how bad it is"
        : "and nobody has said how bad it was";
  }

  public String statusLabel() {
    return statuses.label(status);
  }

  /** As it stands in the middle of a sentence. */
  public String statusInSentence() {
    return statuses.inSentence(status);
  }

  /** {@code INC-42 Checkout is down}, the way people say it, and never without its mark. */
  public String heading() {
    return number + " " + markedTitle();
  }

  /** {@code [Drill] Checkout is down}. */
  public String markedTitle() {
    return purpose.isReal() ? title.text() : "[%s] %s".formatted(purpose.label(), title);
  }

  /**
   * @throws Refused when nobody works on it any more
   */
  public void requireOpen() {
    requireNotClosed();
    if (status == Status.RESOLVED) {
      throw Refused.because(
          "%s is already %s; reopen it first with /incident reopen.", number, statusInSentence());
    }
  }

  /**
   * @throws Refused when it is over for good
   */
  public void requireNotClosed() {
    if (status.isOver()) {
      throw Refused.because(
          "%s is %s%s; reopen it first with /incident reopen.",
          number, statusInSentence(), continuedIn().map(other -> " into " + other).orElse(""));
    }
  }

  /**
   * @throws Refused when nobody works on it, or nobody has said yet that it is an incident
   */
  public void requireAccepted() {
    requireOpen();
    if (status == Status.TRIAGE) {
      throw Refused.because(
          "%s is still %s; /incident accept makes it an incident, /incident decline"
              + " <reason> says that it is none.",
          number, statusInSentence());
    }
  }

  /**
   * @throws Refused when it is an incident already, or none
   */
  public void requireInTriage() {
    requireNotClosed();
    if (status != Status.TRIAGE) {
      throw Refused.because(
          "%s is not %s; it is %s.",
          number, statuses.inSentence(Status.TRIAGE), statusInSentence());
    }
  }

  private Incident described(Title nextTitle, String nextSummary) {
    return with(
        nextTitle,
        nextSummary,
        severity,
        severityInDoubt,
        status,
        roles,
        milestones,
        impact,
        mergedInto);
  }

  private Incident withSeverity(Severity next) {
    return with(title, summary, next, false, status, roles, milestones, impact, mergedInto);
  }

  private Incident touching(List<ServiceName> next) {
    return new Incident(
        number,
        title,
        summary,
        severity,
        severityInDoubt,
        status,
        visibility,
        next,
        roles,
        milestones,
        impact,
        declaredBy,
        purpose,
        mergedInto,
        statuses);
  }

  private Incident mergedInto(IncidentNumber other) {
    return with(
        title, summary, severity, severityInDoubt, Status.MERGED, roles, milestones, impact, other);
  }

  /** Not to what is merged: that wants to know into which. */
  private Incident with(
      Status nextStatus, Roles nextRoles, Milestones nextMilestones, Impact nextImpact) {
    return with(
        title,
        summary,
        severity,
        severityInDoubt,
        nextStatus,
        nextRoles,
        nextMilestones,
        nextImpact,
        null);
  }

  private Incident with(
      Title nextTitle,
      String nextSummary,
      Severity nextSeverity,
      boolean nextSeverityInDoubt,
      Status nextStatus,
      Roles nextRoles,
      Milestones nextMilestones,
      Impact nextImpact,
      @Nullable IncidentNumber nextMergedInto) {
    return new Incident(
        number,
        nextTitle,
        nextSummary,
        nextSeverity,
        nextSeverityInDoubt,
        nextStatus,
        visibility,
        services,
        nextRoles,
        nextMilestones,
        nextImpact,
        declaredBy,
        purpose,
        nextMergedInto,
        statuses);
  }
}
