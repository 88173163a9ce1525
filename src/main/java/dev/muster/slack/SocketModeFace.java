package dev.muster.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The same handlers over a connection that we open, for those without a public address. */
@Singleton
class SocketModeFace {

  private static final Logger LOG = LoggerFactory.getLogger(SocketModeFace.class);

  /** By default the SDK runs all listeners one after another. */
  private static final int AT_ONCE = 10;

  private final App app;
  private final SlackSettings settings;
  private @Nullable SocketModeApp connection;

  SocketModeFace(App app, SlackSettings settings) {
    this.app = app;
    this.settings = settings;
  }

  /** Slack unreachable is no reason not to start: the connection is tried again in its own time. */
  @EventListener
  void start(StartupEvent event) {
    if (settings.appToken().isEmpty()) {
      return;
    }
    Thread.ofVirtual().name("socket-mode").start(this::connect);
  }

  private void connect() {
    var wait = 1;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        var opened =
            new SocketModeApp(
                settings.appToken().orElseThrow(),
                app,
                SocketModeClient.Backend.JavaWebSocket,
                AT_ONCE);
        opened.startAsync();
        connection = opened;
        LOG.info("Connected to Slack by Socket Mode");
        return;
      } catch (Exception e) {
        LOG.warn("Socket Mode did not connect, trying again in {} s: {}", wait, e.toString());
        java.util.concurrent.locks.LockSupport.parkNanos(wait * 1_000_000_000L);
        wait = Math.min(60, wait * 2);
      }
    }
  }

  @EventListener
  void stop(ShutdownEvent event) throws Exception {
    if (connection != null) {
      connection.close();
    }
  }
}
