package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.app.Parcel.Kind;
import dev.muster.sandbox.workspace.Workspace;

/**
 * Hands something to the app once more, as happens between two machines that cannot be sure of each
 * other. What the app answers to the repetition changes nothing on anyone's screen.
 */
public final class Redelivery {

  private final Workspace workspace;
  private final AppDoor door;

  public Redelivery(Workspace workspace, AppDoor door) {
    this.workspace = workspace;
    this.door = door;
  }

  /** The same payload, signed afresh; an event says that it is sent again. */
  public Delivery of(Delivery earlier) {
    Parcel parcel = parcel(earlier);
    return door.deliver(
        parcel.kind() == Kind.EVENT ? parcel.again("http_timeout", earlier.via()) : parcel);
  }

  /** The same event under an id of its own, as if it had happened twice. */
  public Delivery asNewEvent(Delivery earlier) {
    Parcel parcel = parcel(earlier);
    if (parcel.kind() != Kind.EVENT) {
      throw new IllegalArgumentException(parcel.name() + " is no event and has no event id");
    }
    ObjectNode told =
        parcel
            .payload()
            .deepCopy()
            .put("event_id", workspace.ids().next("Ev"))
            .put("event_time", workspace.clock().epochSeconds());
    return door.deliver(Parcel.of(parcel.kind(), parcel.name(), parcel.channel(), told));
  }

  private static Parcel parcel(Delivery earlier) {
    Parcel parcel = earlier.parcel();
    if (parcel == null) {
      throw new IllegalArgumentException("Nothing was delivered that could be delivered again");
    }
    return parcel;
  }
}
