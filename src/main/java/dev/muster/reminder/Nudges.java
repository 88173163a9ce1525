package dev.muster.reminder;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentEvent.Accepted;
import dev.muster.incident.IncidentEvent.Cancelled;
import dev.muster.incident.IncidentEvent.Closed;
import dev.muster.incident.IncidentEvent.Declared;
import dev.muster.incident.IncidentEvent.Declined;
import dev.muster.incident.IncidentEvent.Merged;
import dev.muster.incident.IncidentEvent.Reopened;
import dev.muster.incident.IncidentEvent.Resolved;
import dev.muster.incident.IncidentEvent.RoleAssigned;
import dev.muster.incident.IncidentEvent.RoleReleased;
import dev.muster.incident.IncidentEvent.SeverityChanged;
import dev.muster.incident.IncidentEvent.SeverityConfirmed;
import dev.muster.incident.IncidentEvent.Summarized;
import dev.muster.incident.IncidentEvent.UpdatePosted;
import dev.muster.incident.IncidentListener;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Nudge;
import dev.muster.incident.PostmortemDeadlines;
import dev.muster.incident.Refused;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks responders for what an incident lacks: some time after it began to lack it, and a limited
 * number of times again. Driven by timeline entries; the messages go through the outbox.
 */
@Singleton
@Order(4)
public class Nudges implements IncidentListener, ReceiptListener {

  private static final String DONE = "Done in the meantime.";
  private static final String PUT_OFF = "Put off.";

  private final NudgeRows rows;
  private final NudgeSchedule paces;
  private final QuietHoursPolicy quietHours;
  private final Timeline timeline;
  private final BeanProvider<Incidents> incidents;
  private final BeanProvider<Outbox> outbox;

  Nudges(
      NudgeRows rows,
      NudgeSchedule paces,
      QuietHoursPolicy quietHours,
      Timeline timeline,
      BeanProvider<Incidents> incidents,
      BeanProvider<Outbox> outbox) {
    this.rows = rows;
    this.paces = paces;
    this.quietHours = quietHours;
    this.timeline = timeline;
    this.incidents = incidents;
    this.outbox = outbox;
  }

  /** Whether a nudge of this kind is scheduled, or was sent and is not answered yet. */
  @Transactional(readOnly = true)
  public boolean isWanted(IncidentNumber incident, Nudge nudge) {
    return rows.existsById(new NudgeRow.Key(incident.value(), nudge));
  }

  /**
   * Snoozes the nudge, once.
   *
   * @throws Refused if it was snoozed before, or if the incident no longer lacks it
   */
  @Transactional(noRollbackFor = Refused.class)
  public void snooze(IncidentNumber number, Nudge nudge, Instant now) {
    var row =
        rows.lock(number.value(), nudge)
            .orElseThrow(() -> Refused.because("That is done already: nobody asks any more."));
    if (row.snoozed()) {
      throw Refused.because("This was put off once already.");
    }
    var incident = incidents.get().find(number).orElseThrow();
    settle(row, PUT_OFF, now);
    var pace = paces.of(nudge, incident.severity());
    rows.update(row.snoozed(pace.map(each -> now.plus(each.snooze())).orElse(null)));
  }

  /**
   * Checks, before a button acts, that its message is still current.
   *
   * @param message the message that contains the button
   * @throws Refused if the nudge was snoozed or sent again in another message; not if the incident
   *     no longer lacks it
   */
  @Transactional(noRollbackFor = Refused.class)
  public void requireAsking(IncidentNumber number, Nudge nudge, String message) {
    rows.lock(number.value(), nudge)
        .filter(row -> row.message() == null ? row.times() == 0 : !message.equals(row.message()))
        .filter(row -> !row.snoozed())
        .ifPresent(row -> {
          throw Refused.because(
              "This question is out of date. See the card of %s for what it needs.", number);
        });
  }

  /**
   * Enqueues the due nudges, all in one transaction.
   *
   * @return how many due rows were handled
   */
  @Transactional
  int ring(int most, Instant now) {
    var due = rows.due(now, most);
    var found = incidents.get().findAll(due.stream().map(NudgeRow::number).toList());
    var asleep = quietHours.nudged(due, found, now);
    var enqueued = new LinkedHashMap<IncidentNumber, List<Effect>>();
    var later = new ArrayList<NudgeRow>();
    var over = new ArrayList<NudgeRow>();
    for (var row : due) {
      var incident = found.get(row.number());
      var pace =
          Optional.ofNullable(incident)
              .filter(row.nudge()::applies)
              .flatMap(each -> paces.of(row.nudge(), each.severity()));
      if (incident == null || pace.isEmpty() || isWritten(row)) {
        over.add(row);
      } else {
        var effects = enqueued.computeIfAbsent(row.number(), none -> new ArrayList<>());
        var awake = Optional.ofNullable(asleep.get(row.key()));
        later.add(next(row, incident, pace.get(), awake, now, effects));
      }
    }
    outbox.get().enqueueAll(enqueued, now);
    rows.updateAll(later);
    rows.deleteAll(over);
    return due.size();
  }

  private NudgeRow next(
      NudgeRow row,
      Incident incident,
      NudgeInterval pace,
      Optional<Instant> awake,
      Instant now,
      List<Effect> enqueued) {
    var since = since(row, incident);
    var ripe = since.plus(pace.after());
    if (moves(row.nudge()) && ripe.isAfter(now)) {
      return row.later(since, ripe);
    }
    if (awake.isPresent()) {
      return row.later(since, awake.get());
    }
    var last = row.times() + 1 >= pace.times();
    var before = row.message();
    if (before != null) {
      enqueued.add(new Effect.SettleNudge(row.nudge(), before, "Asked again below."));
    }
    enqueued.add(new Effect.NudgePeople(row.nudge(), since, !row.snoozed() && !last, last));
    return row.asked(last ? null : now.plus(pace.again()));
  }

  /** Whether the time since when the incident lacks it can change while the nudge waits. */
  private static boolean moves(Nudge nudge) {
    return nudge == Nudge.SILENCE || nudge == Nudge.POSTMORTEM_OVERDUE;
  }

  /**
   * The time since when the incident lacks it. Timeline entries and corrected milestones do not
   * change the row, so the nudges that depend on them read it again.
   */
  private Instant since(NudgeRow row, Incident incident) {
    return switch (row.nudge()) {
      case SILENCE -> timeline.lastRecorded(row.number()).orElse(row.since());
      case POSTMORTEM_OVERDUE -> PostmortemDeadlines.since(incident).orElse(row.since());
      case NO_COMMANDER, NO_SUMMARY, NO_SEVERITY, NOT_RESOLVED, NOT_CLOSED, NOT_TRIAGED ->
          row.since();
    };
  }

  /**
   * Whether the postmortem draft was requested. That is not a timeline entry; only the outbox knows
   * it.
   */
  private boolean isWritten(NudgeRow row) {
    return row.nudge() == Nudge.POSTMORTEM_OVERDUE
        && outbox.get().isQueued(row.number(), Effect.UploadPostmortem.class);
  }

  @Override
  public void on(Incident incident, TimelineEntry entry) {
    if (!matters(entry.event())) {
      return;
    }
    var now = entry.recordedAt();
    var running = rows.lock(incident.number().value());
    running.stream()
        .filter(row -> !row.nudge().applies(incident))
        .forEach(row -> {
          settle(row, DONE, now);
          rows.deleteById(row.key());
        });
    var known = running.stream().map(NudgeRow::nudge).collect(Collectors.toSet());
    var fresh = new ArrayList<NudgeRow>();
    Arrays.stream(Nudge.values())
        .filter(nudge -> nudge.applies(incident) && !known.contains(nudge))
        .forEach(nudge ->
            paces
                .of(nudge, incident.severity())
                .map(pace -> first(incident, nudge, pace, now))
                .ifPresent(fresh::add));
    rows.saveAll(fresh);
  }

  private static NudgeRow first(Incident incident, Nudge nudge, NudgeInterval pace, Instant now) {
    var since =
        nudge == Nudge.POSTMORTEM_OVERDUE ? PostmortemDeadlines.since(incident).orElse(now) : now;
    return NudgeRow.first(incident.number(), nudge, since, since.plus(pace.after()));
  }

  @Override
  public void received(ClaimedEffect claimed, Receipt receipt, Instant now) {
    if (claimed.effect() instanceof Effect.UploadPostmortem) {
      rows.lock(claimed.incident().value(), Nudge.POSTMORTEM_OVERDUE)
          .ifPresent(row -> {
            settle(row, DONE, now);
            rows.deleteById(row.key());
          });
    }
    if (!(receipt instanceof Receipt.ReminderPosted(var message))
        || !(claimed.effect() instanceof Effect.NudgePeople asked)) {
      return;
    }
    var row = rows.lock(claimed.incident().value(), asked.nudge());
    if (row.isEmpty()) {
      settle(claimed.incident(), asked.nudge(), message, DONE, now);
    } else if (row.get().snoozed() && asked.snoozable()) {
      // The button was pressed before Slack's answer to the post was stored.
      settle(claimed.incident(), asked.nudge(), message, PUT_OFF, now);
    } else {
      rows.update(row.get().postedAs(message));
    }
  }

  /**
   * Whether the event can start or end a nudge. Silence is checked when it is due. A changed
   * severity confirms the severity, and on an ended incident may require a postmortem.
   */
  private static boolean matters(IncidentEvent event) {
    return event instanceof Declared
        || event instanceof SeverityChanged
        || event instanceof SeverityConfirmed
        || event instanceof RoleAssigned
        || event instanceof RoleReleased
        || event instanceof Summarized
        || event instanceof UpdatePosted
        || event instanceof Resolved
        || event instanceof Closed
        || event instanceof Accepted
        || event instanceof Declined
        || event instanceof Merged
        || event instanceof Cancelled
        || event instanceof Reopened;
  }

  private void settle(NudgeRow row, String outcome, Instant now) {
    var message = row.message();
    if (message != null) {
      settle(row.number(), row.nudge(), message, outcome, now);
    }
  }

  private void settle(
      IncidentNumber incident, Nudge nudge, String message, String outcome, Instant now) {
    outbox.get().enqueue(incident, List.of(new Effect.SettleNudge(nudge, message, outcome)), now);
  }
}
