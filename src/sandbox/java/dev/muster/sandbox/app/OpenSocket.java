package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;

/** One connection of the app, and the ways in which Slack ends it. */
public final class OpenSocket {

  private final String name;
  private final WebSocket socket;

  OpenSocket(String name, WebSocket socket) {
    this.name = name;
    this.socket = socket;
  }

  /** As a delivery through it says. */
  public String name() {
    return name;
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
    socket.close();
  }

  /** The line goes dead, without a word. */
  public void drop() {
    socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped");
  }

  /** Whether it could be sent. */
  boolean send(String text) {
    try {
      socket.send(text);
      return true;
    } catch (WebsocketNotConnectedException justGone) {
      return false;
    }
  }

  boolean isOver(WebSocket connection) {
    return socket.equals(connection);
  }

  private void disconnect(String reason) {
    ObjectNode message = Json.object().put("type", "disconnect").put("reason", reason);
    message.putObject("debug_info").put("host", "sandbox");
    send(Json.write(message));
  }
}
