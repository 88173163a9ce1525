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
 * An incident and every decision on it. Immutable: a decision returns the resulting {@link Change}
 * or throws {@link Refused}. Callers pass the time; this class never reads a clock.
 *
 * @param severityInDoubt whether {@code severity} is provisional because it is not confirmed yet
 * @param statuses the configured status labels
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
   * Allowed after resolution too, because the severity is part of the record. Choosing the
   * provisional severity confirms it.
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

  /** The first assignment of a commander acknowledges the incident. */
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
   * Offers command to another person with a briefing. The current commander keeps command until the
   * offer is accepted.
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
   * @param offeredBy the commander who made the offer; must still hold command
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

  /** Releasing command does not change the time of acknowledgement. */
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

  /** Allowed after resolution too: people search for the title. */
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
   * @param words the new summary; empty clears it
   */
  public Change summarize(String words, PersonId by, Instant at) {
    requireNotClosed();
    var cleaned = UserText.fitting("The summary", words);
    if (cleaned.equals(summary)) {
      throw Refused.because("That is the summary of %s already.", number);
    }
    return new Change(described(title, cleaned), new Summarized(cleaned), by, at);
  }

  /** Allowed in every status, after closing too. */
  public Change note(String text, PersonId by, Instant at) {
    return note(NoteKind.NOTE, text, by, at);
  }

  /** Adds a note, a decision or an action taken. */
  public Change note(NoteKind kind, String text, PersonId by, Instant at) {
    return new Change(
        this, new NoteAdded(UserText.require("The " + kind.inSentence(), text), kind), by, at);
  }

  /** Records a captured message at the time it was written, not at the time of the capture. */
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

  /** Confirms a triage as an incident: from now on it is announced and its reminders run. */
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

  /** Response continues in the other incident; the record of this one stays. */
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

  /** Records on this incident that the other one was merged into it. */
  Change absorb(Incident other, PersonId by, Instant at) {
    return new Change(this, new Absorbed(other.number, other.title, other.participants()), by, at);
  }

  /** Keeps the incident and records the reason for the cancellation. */
  public Change cancel(String reason, PersonId by, Instant at) {
    requireAccepted();
    return new Change(
        with(Status.CANCELLED, roles, milestones, impact),
        new Cancelled(status, UserText.require("The reason", reason)),
        by,
        at);
  }

  /**
   * Allowed after resolution too, because many milestones are only known then.
   *
   * @param known replaces the stored milestones; a missing one becomes unknown, except the time of
   *     resolution, which is kept
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
   * Allowed after resolution too, because the affected services are part of the record.
   *
   * @param names all affected services; those already listed keep their order
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

  /** Adds the services of a merged incident; empty if this incident already has all of them. */
  Optional<Change> takeServices(Incident other, PersonId by, Instant at) {
    return services.containsAll(other.services)
        ? Optional.empty()
        : Optional.of(
            changeServices(
                Stream.concat(services.stream(), other.services.stream()).toList(), by, at));
  }

  /**
   * The person who declared the incident and all role holders; a private incident is visible to
   * them.
   */
  public List<PersonId> participants() {
    return Stream.concat(Stream.of(declaredBy), roles.holders().values().stream())
        .distinct()
        .toList();
  }

  /** The communications lead, else the commander, else the person who declared the incident. */
  public PersonId spokesperson() {
    return roles
        .holder(Role.COMMUNICATIONS)
        .or(() -> roles.holder(Role.COMMANDER))
        .orElse(declaredBy);
  }

  /**
   * The person to ask at the given attempt: first the spokesperson, then the commander, then the
   * operations lead, then the person who declared the incident; duplicates are skipped. Later
   * attempts ask the last of them again.
   *
   * @param time the attempt, counted from 1
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

  /** Whether the incident may be announced outside its channel. */
  public boolean isAnnounced() {
    return !isPrivate() && purpose.isReal() && status != Status.TRIAGE;
  }

  /** Whether the incident is resolved or closed and is not a drill, test or tutorial. */
  public boolean owesPostmortem() {
    return purpose.isReal() && (status == Status.RESOLVED || status == Status.CLOSED);
  }

  /** The incident this one was merged into. */
  public Optional<IncidentNumber> continuedIn() {
    return Optional.ofNullable(mergedInto);
  }

  /** The meaning of the severity, or a note that the severity is provisional. */
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

  /** The status label for use inside a sentence. */
  public String statusInSentence() {
    return statuses.inSentence(status);
  }

  /**
   * Number and title, for example {@code INC-42 Checkout is down}, always with the kind's prefix.
   */
  public String heading() {
    return number + " " + markedTitle();
  }

  /** The title, prefixed with the kind unless it is real: {@code [Drill] Checkout is down}. */
  public String markedTitle() {
    return purpose.isReal() ? title.text() : "[%s] %s".formatted(purpose.label(), title);
  }

  /**
   * @throws Refused when the incident is resolved, closed, cancelled, declined or merged
   */
  public void requireOpen() {
    requireNotClosed();
    if (status == Status.RESOLVED) {
      throw Refused.because(
          "%s is already %s; reopen it first with /incident reopen.", number, statusInSentence());
    }
  }

  /**
   * @throws Refused when the incident is closed, cancelled, declined or merged
   */
  public void requireNotClosed() {
    if (status.isOver()) {
      throw Refused.because(
          "%s is %s%s; reopen it first with /incident reopen.",
          number, statusInSentence(), continuedIn().map(other -> " into " + other).orElse(""));
    }
  }

  /**
   * @throws Refused when the incident is in triage, resolved or over
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
   * @throws Refused when the incident was already accepted or is over
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

  /** Clears {@code mergedInto}, so it must not be used to merge. */
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
