package dev.muster.slack.inbound;

import com.slack.api.bolt.response.Response;
import dev.muster.incident.Refused;
import dev.muster.slack.delivery.Deadline;
import dev.muster.slack.delivery.DeliveryKey;
import dev.muster.slack.delivery.DeliveryResult;
import dev.muster.slack.delivery.Responses;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Handles events of the workspace. Slack repeats an event that was not acknowledged. */
@Singleton
public class EventHandler implements PayloadHandler<EventHandler.Event> {

  /**
   * @param id Slack's event id, the same in every repeat
   */
  public record Event(String id, Consequence consequence) {}

  /**
   * What Muster does for an event. Runs in a transaction and returns the work to do after the
   * commit.
   */
  @FunctionalInterface
  public interface Consequence {

    Runnable NOTHING_MORE = () -> {};

    Runnable of(Instant now);
  }

  @Override
  public String key(Event event) {
    return DeliveryKey.of("event", "", event.id());
  }

  @Override
  public DeliveryResult handle(Event event, Instant now, Deadline deadline) {
    return DeliveryResult.answered(Responses.silently()).then(event.consequence().of(now));
  }

  @Override
  public DeliveryResult refuse(Event event, Refused no) {
    return DeliveryResult.answered(Responses.silently());
  }

  @Override
  public Response excuse(Event event, DeliveryError error) {
    return Response.error(error == DeliveryError.OUR_FAULT ? 500 : 503);
  }
}
