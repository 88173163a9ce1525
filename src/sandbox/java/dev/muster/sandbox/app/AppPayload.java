package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something on its way to the app.
 *
 * @param retry how often it was sent before
 * @param reason why it is sent again
 * @param triedVia where it went the last time
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
