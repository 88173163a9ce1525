package dev.muster.slack;

import com.slack.api.bolt.response.Response;
import dev.muster.incident.Refused;
import jakarta.inject.Singleton;
import java.time.Instant;

/** What happens in the workspace. Nobody waits for the answer but Slack, who asks again. */
@Singleton
class EventIntake implements Intake<EventIntake.Event> {

  /**
   * @param id Slack's own, the same in every repeat
   */
  record Event(String id, Consequence consequence) {}

  /** What an event does to us: runs in a transaction, and says what follows once it is stored. */
  @FunctionalInterface
  interface Consequence {

    Runnable NOTHING_MORE = () -> {};

    Runnable of(Instant now);
  }

  @Override
  public String key(Event event) {
    return DeliveryKey.of("event", "", event.id());
  }

  @Override
  public Handled handle(Event event, Instant now, Deadline deadline) {
    return Handled.answered(Acks.silently()).then(event.consequence().of(now));
  }

  @Override
  public Handled refuse(Event event, Refused no) {
    return Handled.answered(Acks.silently());
  }

  @Override
  public Response excuse(Event event, Mishap mishap) {
    return Response.error(mishap == Mishap.OUR_FAULT ? 500 : 503);
  }
}
