package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import org.java_websocket.framing.CloseFrame;

/** One connection of the app, and the ways in which Slack ends it. */
public record OpenSocket(AppSocket socket) {

  /** As a delivery through it says. */
  public String name() {
    return socket.name();
  }

  public boolean isOpen() {
    return socket.isOpen();
  }

  /** Says that it will end soon; until it does, deliveries still come through it. */
  public void warn() {
    disconnect("warning");
  }

  /** Asks the app to come again, and hangs up. */
  public void refresh() {
    disconnect("refresh_requested");
    socket.connection().close();
  }

  /** The line goes dead, without a word. */
  public void drop() {
    socket.connection().closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped");
  }

  private void disconnect(String reason) {
    ObjectNode message = Json.object().put("type", "disconnect").put("reason", reason);
    message.putObject("debug_info").put("host", "sandbox");
    socket.send(Json.write(message));
  }
}
