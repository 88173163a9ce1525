package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Something on its way to the app. */
public record Parcel(
    Kind kind, String name, String channel, ObjectNode payload, int retry, String reason) {

  public enum Kind {
    COMMAND,
    INTERACTION,
    EVENT,
    VERIFICATION
  }

  static Parcel of(Kind kind, String name, String channel, ObjectNode payload) {
    return new Parcel(kind, name, channel, payload, 0, "");
  }

  Parcel again(int attempt, String why) {
    return new Parcel(kind, name, channel, payload, attempt, why);
  }
}
