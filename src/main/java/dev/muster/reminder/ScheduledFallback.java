package dev.muster.reminder;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent;
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
import dev.muster.incident.Role;
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
import java.util.List;
import java.util.Optional;

/**
 * Knows which reminders are scheduled with the chat service, so that responders are asked even
 * while Muster is down. Every change of a reminder enqueues an effect that makes the two agree.
 */
@Singleton
@Order(3)
public class ScheduledFallback implements IncidentListener, ReceiptListener {

  private final ScheduledFallbackRows rows;
  private final ReminderRows reminders;
  private final BeanProvider<Outbox> outbox;

  ScheduledFallback(
      ScheduledFallbackRows rows, ReminderRows reminders, BeanProvider<Outbox> outbox) {
    this.rows = rows;
    this.reminders = reminders;
    this.outbox = outbox;
  }

  /**
   * @param message the id of the scheduled message in the chat service
   */
  public record Kept(String message, FallbackMessage cover) {}

  /** The fallback that should be scheduled, according to the current reminder. */
  @Transactional(readOnly = true)
  public Optional<FallbackMessage> wanted(Incident incident, Instant now) {
    var reminder =
        reminders.findById(ReminderRow.Key.of(incident.number())).map(ReminderRow::reminder);
    return FallbackMessage.wanted(incident, reminder, now);
  }

  /** The fallback that the chat service holds, as far as its receipts say. */
  @Transactional(readOnly = true)
  public Optional<Kept> kept(IncidentNumber incident) {
    return rows.findById(incident.value()).map(ScheduledFallbackRow::kept);
  }

  /**
   * Records that the scheduled message was deleted, whatever else happens to the effect that
   * deleted it.
   */
  @Transactional
  public void takenBack(IncidentNumber incident, String message) {
    rows.forget(incident.value(), message);
  }

  @Override
  public void on(Incident incident, TimelineEntry entry) {
    if (matters(entry.event(), incident)) {
      outbox
          .get()
          .enqueue(incident.number(), List.of(new Effect.KeepInsurance()), entry.recordedAt());
    }
  }

  @Override
  public void received(ClaimedEffect claimed, Receipt receipt, Instant now) {
    var incident = claimed.incident().value();
    if (receipt instanceof Receipt.Insured(var message, var postAt, var asks)) {
      rows.deleteById(incident);
      rows.save(new ScheduledFallbackRow(incident, message, postAt, asks.value()));
    }
    if (receipt instanceof Receipt.Uninsured) {
      rows.deleteById(incident);
    }
  }

  /**
   * Whether the event changes the due time, the user who is asked, or whether there is a fallback.
   */
  private static boolean matters(IncidentEvent event, Incident incident) {
    var covered = FallbackMessage.covers(incident.severity());
    return switch (event) {
      case SeverityChanged(var from, var to) ->
          FallbackMessage.covers(from) || FallbackMessage.covers(to);
      case RoleAssigned assigned -> covered && isAsked(assigned.role());
      case RoleReleased released -> covered && isAsked(released.role());
      case Declared declared -> covered;
      case Reopened reopened -> covered;
      case UpdatePosted posted -> covered;
      case NothingNew nothing -> covered;
      case Resolved resolved -> covered;
      case Cancelled cancelled -> covered;
      case Accepted accepted -> covered;
      case Declined declined -> false;
      case Merged merged -> covered;
      case Absorbed absorbed -> false;
      case MilestonesCorrected corrected -> false;
      case SeverityConfirmed confirmed -> false;
      case Closed closed -> false;
      case NoteAdded added -> false;
      case MessageMarked marked -> false;
      case ActionItemAdded added -> false;
      case Renamed renamed -> false;
      case HandoverOffered offered -> false;
      case Summarized summarized -> false;
      case ActionItemDone done -> false;
      case TaskAdded added -> false;
      case TaskTaken taken -> false;
      case TaskDone done -> false;
      case RunbookStepTicked ticked -> false;
      case RunbookStepUnticked unticked -> false;
      case ServicesChanged changed -> false;
    };
  }

  private static boolean isAsked(Role role) {
    return role.equals(Role.COMMANDER) || role.equals(Role.COMMUNICATIONS);
  }
}
