package dev.muster.slack.update;

import com.slack.api.methods.response.chat.scheduled_messages.ChatScheduledMessagesListResponse;
import com.slack.api.methods.response.chat.scheduled_messages.ChatScheduledMessagesListResponse.ScheduledMessage;
import dev.muster.incident.Incident;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.IncidentChannel;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.Receipt.Insured;
import dev.muster.reminder.FallbackMessage;
import dev.muster.reminder.ScheduledFallback;
import dev.muster.slack.webapi.SlackAttempt;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the message scheduled in Slack in line with the next reminder. Muster schedules no other
 * messages in an incident's channel: after an unknown outcome, all scheduled messages in the
 * channel are listed and all but the right one are deleted.
 */
@Singleton
public class FallbackScheduler {

  /** Slack's limit for scheduling ahead; a later message is not scheduled. */
  private static final Duration LONGEST_AHEAD = Duration.ofDays(120);

  private final ScheduledFallback fallback;
  private final InstantSource clock;

  FallbackScheduler(ScheduledFallback fallback, InstantSource clock) {
    this.fallback = fallback;
    this.clock = clock;
  }

  private record Waiting(String message, boolean isRight) {}

  /** Deletes outdated messages before it schedules, because deleting one again does no harm. */
  public Receipt keep(Incident incident, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    var wanted = fallback.wanted(incident, clock.instant());
    var waiting = waiting(incident, wanted, here, attempt);
    var right = waiting.stream().filter(Waiting::isRight).findFirst();
    for (var each : waiting) {
      if (right.filter(each::equals).isEmpty()) {
        takeBack(incident, each.message(), here, attempt);
      }
    }
    if (wanted.isEmpty() || isTooFar(wanted.get())) {
      return new Receipt.Uninsured();
    }
    return right.isPresent()
        ? insured(right.get().message(), wanted.get())
        : schedule(incident, wanted.get(), here, attempt);
  }

  private List<Waiting> waiting(
      Incident incident,
      Optional<FallbackMessage> wanted,
      IncidentChannel here,
      SlackAttempt attempt)
      throws EffectNotDone {
    var listed =
        attempt.outcomeUnknown() ? listed(here, attempt) : Optional.<List<ScheduledMessage>>empty();
    if (listed.isPresent()) {
      return listed.get().stream()
          .map(each ->
              new Waiting(
                  each.getId(), wanted.filter(cover -> agree(each, incident, cover)).isPresent()))
          .toList();
    }
    return fallback.kept(incident.number()).stream()
        .map(kept -> new Waiting(kept.message(), wanted.filter(kept.cover()::equals).isPresent()))
        .toList();
  }

  private static Optional<List<ScheduledMessage>> listed(IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    return attempt
        .lookUp(
            "chat.scheduledMessages.list",
            methods -> methods.chatScheduledMessagesList(r -> r.channel(here.channelId())))
        .map(ChatScheduledMessagesListResponse::getScheduledMessages);
  }

  private static boolean agree(ScheduledMessage listed, Incident incident, FallbackMessage cover) {
    return listed.getPostAt() == cover.postAt().getEpochSecond()
        && FallbackReminderMessage.of(incident, cover).text().equals(listed.getText());
  }

  /** Ignores a message that Slack has posted, is about to post, or has removed with its channel. */
  private void takeBack(
      Incident incident, String message, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    attempt.look(
        "chat.deleteScheduledMessage",
        methods ->
            methods.chatDeleteScheduledMessage(
                r -> r.channel(here.channelId()).scheduledMessageId(message)),
        "invalid_scheduled_message_id",
        "channel_not_found");
    fallback.takenBack(incident.number(), message);
  }

  private boolean isTooFar(FallbackMessage cover) {
    return cover.postAt().isAfter(clock.instant().plus(LONGEST_AHEAD));
  }

  /** Without metadata, because Slack never posts a scheduled message that has metadata. */
  private static Receipt schedule(
      Incident incident, FallbackMessage cover, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    var message = FallbackReminderMessage.of(incident, cover);
    var answer =
        attempt.ask(
            "chat.scheduleMessage",
            methods ->
                methods.chatScheduleMessage(r ->
                    r.channel(here.channelId())
                        .text(message.text())
                        .blocks(message.blocks())
                        .postAt(Math.toIntExact(cover.postAt().getEpochSecond()))),
            "time_in_past",
            "time_too_far");
    return answer.isOk() ? insured(answer.getScheduledMessageId(), cover) : new Receipt.Uninsured();
  }

  private static Receipt insured(String message, FallbackMessage cover) {
    return new Insured(message, cover.postAt(), cover.asks());
  }
}
