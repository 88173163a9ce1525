package dev.muster.slack.inbound;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.slack.api.Slack;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import com.slack.api.util.json.GsonFactory;
import dev.muster.logging.ExceptionText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Socket Mode connection, from {@code hello} to its end. The SDK's client only transports
 * messages: its queue handles one envelope at a time, and its reconnecting leaves a gap.
 */
final class SocketSession implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SocketSession.class);

  private static final Duration GREETING = Duration.ofSeconds(10);
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);
  private static final Duration FAREWELL = Duration.ofSeconds(3);

  enum Ending {
    /** Slack will close the connection soon and asks for a new one; it delivers until then. */
    ASKED_TO,
    LOST
  }

  private final SocketEnvelopeHandler envelopes;
  private final SocketModeClient client;
  private final CompletableFuture<Boolean> greeted = new CompletableFuture<>();
  private final CompletableFuture<Ending> ending = new CompletableFuture<>();
  private final Phaser underway = new Phaser(1);
  private final AtomicBoolean closed = new AtomicBoolean();

  private SocketSession(Slack slack, String appToken, SocketEnvelopeHandler envelopes)
      throws IOException {
    this.envelopes = envelopes;
    this.client = client(slack, appToken, new Mailbox());
    client.addWebSocketCloseListener((code, reason) -> lost("closed: " + code + " " + reason));
    client.addWebSocketErrorListener(problem -> lost(ExceptionText.brief(problem)));
  }

  /**
   * Returns when Slack has sent {@code hello}.
   *
   * @throws IOException when it has not within ten seconds, or the connection failed
   */
  static SocketSession open(Slack slack, String appToken, SocketEnvelopeHandler envelopes)
      throws IOException, InterruptedException {
    var session = new SocketSession(slack, appToken, envelopes);
    try {
      session.greet();
      return session;
    } catch (IOException | InterruptedException e) {
      session.close();
      throw e;
    }
  }

  /** Waits until the session ends. A connection that answers no ping counts as lost. */
  Ending awaitEnding() throws InterruptedException {
    while (true) {
      try {
        return ending.get(SIGN_OF_LIFE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException quiet) {
        if (!client.verifyConnection()) {
          lost("it gives no sign of life");
        }
      } catch (ExecutionException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /** Waits up to three seconds for the envelopes in progress to be answered, then disconnects. */
  @Override
  public void close() {
    ending.complete(Ending.LOST);
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      underway.awaitAdvanceInterruptibly(
          underway.arriveAndDeregister(), FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      LOG.warn("A Socket Mode connection is closed with deliveries unanswered; Slack repeats them");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    try {
      client.close();
    } catch (IOException | RuntimeException e) {
      LOG.debug("A Socket Mode connection did not close cleanly", e);
    }
  }

  private void greet() throws IOException, InterruptedException {
    client.connect();
    try {
      if (!greeted.get(GREETING.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("the connection ended before it began");
      }
    } catch (TimeoutException silence) {
      throw new IOException("no hello within " + GREETING.toSeconds() + " s", silence);
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void lost(String why) {
    greeted.complete(false);
    if (ending.complete(Ending.LOST)) {
      LOG.warn("A Socket Mode connection was lost: {}", why);
    }
  }

  private void receive(String text) {
    var message = read(text);
    if (message == null || !(message.get("type") instanceof JsonPrimitive type)) {
      return;
    }
    switch (type.getAsString()) {
      case "hello" -> greeted.complete(true);
      case "disconnect" -> leave(message);
      default -> {
        if (underway.register() >= 0) {
          Thread.ofVirtual().name("envelope").start(() -> open(message));
        }
      }
    }
  }

  private void leave(JsonObject message) {
    LOG.info("Slack asks to renew a Socket Mode connection: {}", message.get("reason"));
    greeted.complete(false);
    ending.complete(Ending.ASKED_TO);
  }

  private void open(JsonObject envelope) {
    try {
      envelopes.open(envelope, client::sendWebSocketMessage);
    } catch (RuntimeException gone) {
      LOG.warn(
          "An envelope could not be answered; Slack repeats it: {}", ExceptionText.brief(gone));
    } finally {
      underway.arriveAndDeregister();
    }
  }

  private static @Nullable JsonObject read(String text) {
    try {
      return GsonFactory.createSnakeCase().fromJson(text, JsonObject.class);
    } catch (JsonParseException malformed) {
      LOG.warn("Slack sent something that is not JSON");
      return null;
    }
  }

  private static SocketModeClient client(
      Slack slack, String appToken, SocketModeMessageQueue mailbox) throws IOException {
    try {
      return new SocketModeClientJavaWSImpl(
          slack, appToken, slack.issueSocketModeUrl(appToken), 0, mailbox, false, false, 0);
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /** Hands each message of the client to {@code receive} at once; holds no queue. */
  private final class Mailbox implements SocketModeMessageQueue {

    @Override
    public void add(String message) {
      receive(message);
    }

    @Override
    public @Nullable String poll() {
      return null;
    }
  }
}
