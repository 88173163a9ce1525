package dev.muster.sandbox.app;

import dev.muster.sandbox.app.Parcel.Kind;
import dev.muster.sandbox.workspace.Workspace;

/**
 * Hands something to the app once more, as happens between two machines that cannot be sure of each
 * other. What the app answers to the repetition changes nothing on anyone's screen.
 */
public final class Redelivery {

  private final Workspace workspace;
  private final Postman postman;

  public Redelivery(Workspace workspace, Postman postman) {
    this.workspace = workspace;
    this.postman = postman;
  }

  /** The same payload, signed afresh; an event says that it is sent again. */
  public Delivery of(Delivery earlier) {
    Parcel parcel = parcel(earlier);
    return postman.deliver(
        parcel.kind() == Kind.EVENT ? parcel.again("http_timeout", earlier.via()) : parcel);
  }

  /** The same event under an id of its own, as if it had happened twice. */
  public Delivery asNewEvent(Delivery earlier) {
    Parcel parcel = parcel(earlier);
    if (parcel.kind() != Kind.EVENT) {
      throw new IllegalArgumentException(parcel.name() + " is no event and has no event id");
    }
    return postman.deliver(
        parcel.asNewEvent(workspace.ids().next("Ev"), workspace.clock().epochSeconds()));
  }

  private static Parcel parcel(Delivery earlier) {
    Parcel parcel = earlier.parcel();
    if (parcel == null) {
      throw new IllegalArgumentException("Nothing was delivered that could be delivered again");
    }
    return parcel;
  }
}
