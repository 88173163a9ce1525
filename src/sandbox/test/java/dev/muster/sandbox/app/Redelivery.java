package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.app.AppPayload.Kind;
import dev.muster.sandbox.workspace.Workspace;

/**
 * Hands something to the app once more, as happens between two machines that cannot be sure of each
 * other. What the app answers to the repetition changes nothing on anyone's screen.
 */
public final class Redelivery {

  private final Workspace workspace;
  private final AppDeliverer door;

  public Redelivery(Workspace workspace, AppDeliverer door) {
    this.workspace = workspace;
    this.door = door;
  }

  /** The same payload, signed afresh; an event says that it is sent again. */
  public Delivery of(Delivery earlier) {
    AppPayload payload = payload(earlier);
    return door.deliver(
        payload.kind() == Kind.EVENT ? payload.again("http_timeout", earlier.via()) : payload);
  }

  /** The same event under an id of its own, as if it had happened twice. */
  public Delivery asNewEvent(Delivery earlier) {
    AppPayload payload = payload(earlier);
    if (payload.kind() != Kind.EVENT) {
      throw new IllegalArgumentException(payload.name() + " is no event and has no event id");
    }
    ObjectNode told =
        payload
            .payload()
            .deepCopy()
            .put("event_id", workspace.ids().next("Ev"))
            .put("event_time", workspace.clock().epochSeconds());
    return door.deliver(AppPayload.of(payload.kind(), payload.name(), payload.channel(), told));
  }

  private static AppPayload payload(Delivery earlier) {
    AppPayload payload = earlier.payload();
    if (payload == null) {
      throw new IllegalArgumentException("Nothing was delivered that could be delivered again");
    }
    return payload;
  }
}
