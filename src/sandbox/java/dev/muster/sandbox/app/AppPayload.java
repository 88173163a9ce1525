package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A delivery to the app.
 *
 * @param retry the number of earlier attempts
 * @param reason why it is delivered again
 * @param triedVia where the last attempt went
 */
public record AppPayload(
    Kind kind,
    String name,
    String channel,
    ObjectNode payload,
    int retry,
    String reason,
    String triedVia) {

  public enum Kind {
    COMMAND,
    INTERACTION,
    EVENT,
    VERIFICATION
  }

  static AppPayload of(Kind kind, String name, String channel, ObjectNode payload) {
    return new AppPayload(kind, name, channel, payload, 0, "", "");
  }

  AppPayload again(String why, String lastVia) {
    return new AppPayload(kind, name, channel, payload, retry + 1, why, lastVia);
  }
}
