package dev.muster.slack;

import com.slack.api.bolt.response.Response;
import dev.muster.incident.Refused;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Consumer;

/** What happens in the workspace. Nobody waits for the answer but Slack, who asks again. */
@Singleton
class EventIntake implements Intake<EventIntake.Event> {

  /**
   * @param id Slack's own, the same in every repeat
   */
  record Event(String id, Consumer<Instant> consequence) {}

  @Override
  public String key(Event event) {
    return DeliveryKey.of("event", "", event.id());
  }

  @Override
  public Handled handle(Event event, Instant now, Deadline deadline) {
    event.consequence().accept(now);
    return Handled.answered(Acks.silently());
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
