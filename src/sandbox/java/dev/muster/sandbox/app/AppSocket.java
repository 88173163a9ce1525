package dev.muster.sandbox.app;

import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;

/** One connection of the app. */
public final class AppSocket {

  private final String name;
  private final WebSocket socket;

  AppSocket(String name, WebSocket socket) {
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

  /** Whether it could be sent. */
  boolean send(String text) {
    try {
      socket.send(text);
      return true;
    } catch (WebsocketNotConnectedException justGone) {
      return false;
    }
  }

  WebSocket connection() {
    return socket;
  }

  boolean isOver(WebSocket connection) {
    return socket.equals(connection);
  }
}
