package dev.muster.slack.webapi;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.util.json.GsonFactory;
import dev.muster.logging.ExceptionText;
import dev.muster.slack.blockkit.Message;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends replies to the response URL of a command or a button, outside the outbox. A reply can get
 * lost, so it must be one that the person can ask for again. Repeated for about 16 seconds when the
 * call was not sent or Slack answered with 429 or 5xx.
 */
@Singleton
public class ResponseUrlClient {

  private static final Logger LOG = LoggerFactory.getLogger(ResponseUrlClient.class);

  /** Limits the connections in use while Slack hangs; further replies wait. */
  private static final int AT_ONCE = 32;

  private static final int WAITING = 1000;

  /** The last try is about 16 seconds after the first; a later reply would be of no use. */
  private static final int TRIES = 7;

  private static final long FIRST_WAIT_MILLIS = 125;

  private static final int BAD_REQUEST = 400;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private final Slack slack;
  private final ResponseAddress addresses;
  private final AtomicLong strange = new AtomicLong();
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();

  ResponseUrlClient(Slack slack, SlackSettings settings) {
    this.slack = slack;
    this.addresses = new ResponseAddress(settings.apiUrl());
  }

  /** Replaces the message whose button was pressed. */
  public void replace(@Nullable String responseUrl, Message message) {
    send(responseUrl, message, true);
  }

  /** Sends an ephemeral message to the person who typed or pressed. */
  public void whisper(@Nullable String responseUrl, Message message) {
    send(responseUrl, message, false);
  }

  private void send(@Nullable String responseUrl, Message message, boolean replace) {
    if (responseUrl == null || room.getQueueLength() > WAITING) {
      LOG.warn("A reply was left out: there is nowhere to send it, or too many wait");
      return;
    }
    if (!addresses.isSlacks(responseUrl)) {
      LOG.warn(
          "A reply was left out: its address is not at Slack, nor at the host of SLACK_API_URL"
              + " ({} so far)",
          strange.incrementAndGet());
      return;
    }
    var body =
        GsonFactory.createSnakeCase()
            .toJson(
                ActionResponse.builder()
                    .responseType("ephemeral")
                    .replaceOriginal(replace)
                    .text(message.text())
                    .blocks(message.blocks())
                    .build());
    later.execute(() -> send(responseUrl, body, 1));
  }

  private void send(String responseUrl, String body, int tries) {
    if (isOver(responseUrl, body) || tries == TRIES) {
      return;
    }
    CompletableFuture.delayedExecutor(FIRST_WAIT_MILLIS << tries, TimeUnit.MILLISECONDS, later)
        .execute(() -> send(responseUrl, body, tries + 1));
  }

  /** True when the reply was sent, may have been sent, or was refused for good. */
  private boolean isOver(String responseUrl, String body) {
    room.acquireUninterruptibly();
    try {
      var status = slack.send(responseUrl, body).getCode();
      if (status >= BAD_REQUEST) {
        LOG.warn("A reply was answered {}", status);
      }
      return status != TOO_MANY && status < SERVER_ERROR;
    } catch (IOException | RuntimeException e) {
      LOG.warn("A reply did not come through: {}", ExceptionText.brief(e));
      return !NeverSent.isBehind(e);
    } finally {
      room.release();
    }
  }

  @EventListener
  void stop(ShutdownEvent event) {
    later.shutdown();
  }
}
