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
 * Answers after the answer, through the response URL of a command or click: only for what its
 * reader can ask for again, because it is not kept anywhere. Repeated for a while when Slack was
 * not reached or refused it in passing.
 */
@Singleton
public class ResponseUrlClient {

  private static final Logger LOG = LoggerFactory.getLogger(ResponseUrlClient.class);

  /** A Slack that hangs must not take every socket there is; later ones wait for their turn. */
  private static final int AT_ONCE = 32;

  private static final int WAITING = 1000;

  /** Within a quarter of a minute; nobody looks for an answer much later. */
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

  /** Puts this in place of the message that was clicked in. */
  public void replace(@Nullable String responseUrl, Message message) {
    send(responseUrl, message, true);
  }

  /** Shows this to the one who typed or clicked. */
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

  /** Whether it came through, may have, or never will. */
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
