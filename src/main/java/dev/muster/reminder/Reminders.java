package dev.muster.reminder;

import dev.muster.incident.Incident;
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
import dev.muster.incident.IncidentListener;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.StatusUpdate;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.ClaimedEffect;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.ReceiptListener;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Keeps when the next update of each incident is due. Driven by timeline entries; the reminders go
 * through the outbox.
 */
@Singleton
@Order(1)
public class Reminders implements IncidentListener, ReceiptListener {

  private static final int MOST_OVERDUE = 1000;
  private static final String SNOOZED =
      "Snoozed for %s minutes.".formatted(Reminder.SNOOZE.toMinutes());

  /** The effects that show when the next update is due. */
  private static final List<Effect> SHOWN =
      List.of(new Effect.RefreshCard(), new Effect.KeepInsurance());

  private final ReminderRows rows;
  private final Cadence cadence;
  private final QuietHoursPolicy quietHours;
  private final Timeline timeline;
  private final BeanProvider<Incidents> incidents;
  private final BeanProvider<Outbox> outbox;

  Reminders(
      ReminderRows rows,
      Cadence cadence,
      QuietHoursPolicy quietHours,
      Timeline timeline,
      BeanProvider<Incidents> incidents,
      BeanProvider<Outbox> outbox) {
    this.rows = rows;
    this.cadence = cadence;
    this.quietHours = quietHours;
    this.timeline = timeline;
    this.incidents = incidents;
    this.outbox = outbox;
  }

  @Transactional(readOnly = true)
  public Optional<Reminder> of(IncidentNumber incident) {
    return rows.findById(ReminderRow.Key.of(incident)).map(ReminderRow::reminder);
  }

  /**
   * Moves the reminder to {@link Reminder#SNOOZE} from now, once between two updates. The interval
   * stays.
   *
   * @throws Refused if it was snoozed before, or if no update is due
   */
  @Transactional(noRollbackFor = Refused.class)
  public Reminder snooze(IncidentNumber incident, Instant now) {
    var reminder =
        lock(incident)
            .orElseThrow(() -> Refused.because("No update of %s is due any more.", incident));
    var snoozed = reminder.snooze(now);
    settle(reminder, SNOOZED, now);
    rows.update(ReminderRow.of(snoozed));
    outbox.get().enqueue(incident, SHOWN, now);
    return snoozed;
  }

  /**
   * Checks, before a button acts, that its message is still current.
   *
   * @param message the message that contains the button
   * @throws Refused if that reminder was answered or replaced, or if no update is due
   */
  @Transactional(noRollbackFor = Refused.class)
  public void requireAsking(IncidentNumber incident, String message) {
    var reminder =
        lock(incident)
            .orElseThrow(() -> Refused.because("No update of %s is due any more.", incident));
    // Until Slack's answer to the post is stored, its message is unknown. Then any reminder sent
    // counts.
    var asks = reminder.message().map(message::equals).orElse(reminder.rings() > 0);
    if (!asks) {
      throw Refused.because(
          "This reminder is out of date. See the card of %s for when the next update is due.",
          incident);
    }
  }

  /** The accepted incidents whose severity requires updates and that have no reminder. */
  @Transactional(readOnly = true)
  public List<IncidentNumber> missing() {
    var promised = new HashSet<>(rows.promised(ReminderRow.UPDATE_DUE));
    return incidents.get().accepted(cadence.every().keySet()).stream()
        .filter(each -> !promised.contains(each.value()))
        .toList();
  }

  /**
   * Rebuilds the reminder of an incident from its timeline.
   *
   * @return false if it has one by now, or no longer needs one
   */
  @Transactional
  public boolean promiseAgain(IncidentNumber number, Instant now) {
    var pace =
        incidents.get().hold(number).flatMap(each -> cadence.of(each.severity(), each.status()));
    if (pace.isEmpty() || lock(number).isPresent()) {
      return false;
    }
    rows.save(ReminderRow.of(ReminderRecovery.of(number, timeline.of(number), pace.get(), now)));
    outbox.get().enqueue(number, SHOWN, now);
    return true;
  }

  /** The reminders that were due by then, the oldest first; at most 1,000. */
  @Transactional(readOnly = true)
  public List<Reminder> overdue(Instant by) {
    return rows.overdue(by, Reminder.MOST_RINGS, MOST_OVERDUE).stream()
        .map(ReminderRow::reminder)
        .toList();
  }

  /**
   * Enqueues the due reminders, or moves them to the end of quiet hours. What shows the next due
   * time is enqueued only when a reminder was posted: it would delay a batch of ten thousand
   * reminders further.
   *
   * @return how many due reminders were handled
   */
  @Transactional
  int ring(int most, Instant now) {
    var due = rows.due(now, Reminder.MOST_RINGS, most).stream().map(ReminderRow::reminder).toList();
    var asleep = quietHours.until(due, now);
    var enqueued = new LinkedHashMap<IncidentNumber, List<Effect>>();
    var next = new ArrayList<ReminderRow>();
    for (var reminder : due) {
      var awake = asleep.get(reminder.incident());
      var after = awake == null ? reminder.rung(now) : reminder.putOff(awake);
      next.add(ReminderRow.of(after));
      enqueued.put(reminder.incident(), awake == null ? ring(reminder, after) : SHOWN);
    }
    outbox.get().enqueueAll(enqueued, now);
    rows.updateAll(next);
    return due.size();
  }

  private static List<Effect> ring(Reminder before, Reminder after) {
    var effects = new ArrayList<Effect>();
    before
        .message()
        .map(last -> new Effect.SettleReminder(last, "Not answered; asked again below."))
        .ifPresent(effects::add);
    effects.add(
        new Effect.RemindOfUpdate(
            before.since(), before.dueAt(), after.rings(), after.hasStopped()));
    if (after.isIgnored() && !before.isIgnored()) {
      effects.add(new Effect.RefreshAnnouncement());
    }
    return effects;
  }

  @Override
  public void on(Incident incident, TimelineEntry entry) {
    var now = entry.recordedAt();
    switch (entry.event()) {
      case Declared declared -> promise(incident, Optional.empty(), "", now);
      case Accepted accepted -> promise(incident, Optional.empty(), "", now);
      case Declined declined -> {}
      case Merged(var from, var into) ->
          withdraw(incident.number(), "It goes on in %s.".formatted(into), now);
      case Absorbed absorbed -> {}
      case MilestonesCorrected corrected -> {}
      case Reopened reopened -> promise(incident, Optional.empty(), "", now);
      case UpdatePosted(StatusUpdate update, var from) ->
          promise(
              incident, Optional.ofNullable(update.nextUpdateDue()), "An update was posted.", now);
      case NothingNew nothing -> promise(incident, Optional.empty(), "Nothing new so far.", now);
      case SeverityChanged changed -> pace(incident, now);
      case SeverityConfirmed confirmed -> {}
      case Resolved resolved -> withdraw(incident.number(), "The incident was resolved.", now);
      case Closed closed -> withdraw(incident.number(), "The incident was closed.", now);
      case Cancelled cancelled -> withdraw(incident.number(), "The incident was cancelled.", now);
      case RoleAssigned assigned -> {}
      case RoleReleased released -> {}
      case NoteAdded added -> {}
      case MessageMarked marked -> {}
      case ActionItemAdded added -> {}
      case Renamed renamed -> {}
      case HandoverOffered offered -> {}
      case Summarized summarized -> {}
      case ActionItemDone done -> {}
      case TaskAdded added -> {}
      case TaskTaken taken -> {}
      case TaskDone done -> {}
      case RunbookStepTicked ticked -> {}
      case RunbookStepUnticked unticked -> {}
      case ServicesChanged changed -> {}
    }
  }

  @Override
  public void received(ClaimedEffect claimed, Receipt receipt, Instant now) {
    if (!(receipt instanceof Receipt.ReminderPosted(var message))
        || !(claimed.effect() instanceof Effect.RemindOfUpdate ring)) {
      return;
    }
    var reminder = lock(claimed.incident()).filter(each -> each.since().equals(ring.since()));
    if (reminder.isEmpty()) {
      settle(claimed.incident(), message, "Answered in the meantime.", now);
    } else if (reminder.get().snoozed() && ring.time() > reminder.get().rings()) {
      // The button was pressed before Slack's answer to the post was stored.
      settle(claimed.incident(), message, SNOOZED, now);
    } else {
      rows.update(ReminderRow.of(reminder.get().postedAs(message)));
      outbox.get().enqueue(claimed.incident(), SHOWN, now);
    }
  }

  private void promise(Incident incident, Optional<Instant> promised, String outcome, Instant now) {
    withdraw(incident.number(), outcome, now);
    var pace = cadence.of(incident.severity(), incident.status());
    var due = promised.or(() -> pace.map(now::plus));
    due.ifPresent(at -> {
      var every = pace.orElse(Duration.between(now, at));
      rows.save(ReminderRow.of(Reminder.promised(incident.number(), now, at, every)));
    });
  }

  private void pace(Incident incident, Instant now) {
    var pace = cadence.of(incident.severity(), incident.status());
    var running = lock(incident.number());
    if (pace.isEmpty()) {
      withdraw(incident.number(), "%s asks for no updates.".formatted(incident.severity()), now);
    } else if (running.isEmpty()) {
      promise(incident, Optional.empty(), "", now);
    } else {
      rows.update(ReminderRow.of(running.get().paced(pace.get(), now)));
    }
  }

  private void withdraw(IncidentNumber incident, String outcome, Instant now) {
    lock(incident)
        .ifPresent(reminder -> {
          settle(reminder, outcome, now);
          rows.deleteById(ReminderRow.Key.of(incident));
        });
  }

  private Optional<Reminder> lock(IncidentNumber incident) {
    return rows.lock(incident.value(), ReminderRow.UPDATE_DUE).map(ReminderRow::reminder);
  }

  private void settle(Reminder reminder, String outcome, Instant now) {
    reminder.message().ifPresent(message -> settle(reminder.incident(), message, outcome, now));
  }

  private void settle(IncidentNumber incident, String message, String outcome, Instant now) {
    outbox.get().enqueue(incident, List.of(new Effect.SettleReminder(message, outcome)), now);
  }
}
