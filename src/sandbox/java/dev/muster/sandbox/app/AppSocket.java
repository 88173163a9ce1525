package dev.muster.sandbox.app;

import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;

/** One open connection of the app. */
public final class AppSocket {

  private final String name;
  private final WebSocket socket;

  AppSocket(String name, WebSocket socket) {
    this.name = name;
    this.socket = socket;
  }

  /** The name that {@link Delivery#via} records. */
  public String name() {
    return name;
  }

  public boolean isOpen() {
    return socket.isOpen();
  }

  /** Returns false when the connection is already closed. */
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
