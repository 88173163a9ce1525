package dev.muster.channel;

import dev.muster.channel.ChannelArchivingRow.Stage;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent.Cancelled;
import dev.muster.incident.IncidentEvent.Closed;
import dev.muster.incident.IncidentEvent.Declined;
import dev.muster.incident.IncidentEvent.Merged;
import dev.muster.incident.IncidentEvent.Reopened;
import dev.muster.incident.IncidentListener;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.ClaimedEffect;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Effect.SettleArchiveQuestion;
import dev.muster.outbox.Effect.SettleArchiveQuestion.Decision;
import dev.muster.outbox.IncidentChannels;
import dev.muster.outbox.Outbox;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.ReceiptListener;
import dev.muster.people.PersonId;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Archives the channel of an ended incident: after some days it asks in the channel, and it
 * archives unless someone answers to keep it. Reopening the incident unarchives the channel.
 */
@Singleton
@Order(10)
public class ChannelArchiving implements IncidentListener, ReceiptListener {

  /** Long enough for a working day in every time zone. */
  static final Duration TO_ANSWER = Duration.ofDays(1);

  private final ChannelArchivingRows rows;
  private final ChannelSettings settings;
  private final IncidentChannels channels;
  private final BeanProvider<Incidents> incidents;
  private final BeanProvider<Outbox> outbox;

  ChannelArchiving(
      ChannelArchivingRows rows,
      ChannelSettings settings,
      IncidentChannels channels,
      BeanProvider<Incidents> incidents,
      BeanProvider<Outbox> outbox) {
    this.rows = rows;
    this.settings = settings;
    this.channels = channels;
    this.incidents = incidents;
    this.outbox = outbox;
  }

  /** Whether the archive question is still unanswered. */
  @Transactional(readOnly = true)
  public boolean isAsked(IncidentNumber incident) {
    return rows.findById(incident.value()).filter(row -> row.stage() == Stage.ASKED).isPresent();
  }

  /** Whether the channel is archived or about to be. */
  @Transactional(readOnly = true)
  public boolean isOver(IncidentNumber incident) {
    return rows.findById(incident.value()).filter(row -> row.stage() == Stage.ARCHIVED).isPresent();
  }

  /**
   * @throws Refused when the question is already decided or not asked
   */
  @Transactional(noRollbackFor = Refused.class)
  public void archive(IncidentNumber incident, PersonId by, Instant now) {
    var row = undecided(incident);
    rows.update(row.archived());
    enqueue(incident, new Effect.ArchiveChannel(row.message(), by), now);
  }

  /**
   * Keeps the channel and stops asking, unless the incident is reopened and ends again.
   *
   * @throws Refused when the question is already decided or not asked
   */
  @Transactional(noRollbackFor = Refused.class)
  public void keep(IncidentNumber incident, PersonId by, Instant now) {
    var row = undecided(incident);
    rows.deleteById(row.incident());
    settle(row, Decision.KEPT, by, now);
  }

  /**
   * Called by a button before it acts: checks that its message is the current question.
   *
   * @param message the message that contains the button
   * @throws Refused when the question is already decided or not asked, or was asked again since
   */
  @Transactional(noRollbackFor = Refused.class)
  public void requireAsking(IncidentNumber incident, String message) {
    var row = undecided(incident);
    var asked = row.message();
    if (asked == null) {
      // The button was pressed before Slack's response to the post was stored.
      rows.update(row.postedAs(message));
    } else if (!asked.equals(message)) {
      throw Refused.because("This question is out of date: it was asked again below.");
    }
  }

  private ChannelArchivingRow undecided(IncidentNumber incident) {
    return rows.lock(incident.value())
        .filter(row -> row.stage() == Stage.ASKED)
        .orElseThrow(() -> Refused.because("What becomes of this channel is decided already."));
  }

  @Override
  public void on(Incident incident, TimelineEntry entry) {
    var now = entry.recordedAt();
    switch (entry.event()) {
      case Closed closed -> end(incident.number(), now);
      case Cancelled cancelled -> end(incident.number(), now);
      case Declined declined -> end(incident.number(), now);
      case Merged merged -> end(incident.number(), now);
      case Reopened reopened -> takeUp(incident.number(), now);
      default -> {}
    }
  }

  private void end(IncidentNumber incident, Instant now) {
    if (settings.archiveAfter().isPositive()) {
      rows.deleteById(incident.value());
      rows.save(ChannelArchivingRow.waiting(incident, now, now.plus(settings.archiveAfter())));
    }
  }

  private void takeUp(IncidentNumber incident, Instant now) {
    var ending = rows.lock(incident.value());
    ending.ifPresent(row -> {
      rows.deleteById(row.incident());
      if (row.stage() == Stage.ARCHIVED) {
        enqueue(incident, new Effect.UnarchiveChannel(), now);
      } else {
        settle(row, Decision.REOPENED, null, now);
      }
    });
  }

  /** Moves due rows to their next stage; returns the number of rows examined. */
  @Transactional
  int ring(int most, Instant now) {
    var due = rows.due(now, most);
    var places = channels.of(due.stream().map(ChannelArchivingRow::number).toList());
    var enqueued = new LinkedHashMap<IncidentNumber, List<Effect>>();
    for (var row : due) {
      if (!places.containsKey(row.number()) || !settings.archiveAfter().isPositive()) {
        rows.deleteById(row.incident());
        settle(row, Decision.KEPT, null, now);
      } else if (row.stage() == Stage.WAITING) {
        var archiveAt = now.plus(TO_ANSWER);
        rows.update(row.asked(archiveAt));
        enqueued.put(row.number(), List.of(new Effect.AskToArchive(row.since(), archiveAt)));
      } else {
        rows.update(row.archived());
        enqueued.put(row.number(), List.of(new Effect.ArchiveChannel(row.message(), null)));
      }
    }
    outbox.get().enqueueAll(enqueued, now);
    return due.size();
  }

  @Override
  public void received(ClaimedEffect claimed, Receipt receipt, Instant now) {
    switch (receipt) {
      case Receipt.ReminderPosted(var message)
          when claimed.effect() instanceof Effect.AskToArchive ->
          asked(claimed, message, now);
      case Receipt.ChannelArchived archived ->
          rows.lock(claimed.incident().value())
              .map(ChannelArchivingRow::archived)
              .ifPresent(rows::update);
      default -> {}
    }
  }

  /** The question may already be answered when the receipt of its post arrives. */
  private void asked(ClaimedEffect claimed, String message, Instant now) {
    var row = rows.lock(claimed.incident().value());
    if (row.isEmpty() && isOpen(claimed.incident())) {
      enqueue(claimed.incident(), new SettleArchiveQuestion(message, Decision.REOPENED, null), now);
    } else if (row.filter(each -> each.stage() == Stage.ASKED).isPresent()) {
      rows.update(row.get().postedAs(message));
    }
  }

  private boolean isOpen(IncidentNumber incident) {
    return incidents.get().find(incident).filter(each -> each.status().isOpen()).isPresent();
  }

  private void settle(
      ChannelArchivingRow row, Decision decision, @Nullable PersonId by, Instant now) {
    var message = row.message();
    if (message != null) {
      enqueue(row.number(), new SettleArchiveQuestion(message, decision, by), now);
    }
  }

  private void enqueue(IncidentNumber incident, Effect effect, Instant now) {
    outbox.get().enqueueAll(Map.of(incident, List.of(effect)), now);
  }
}
