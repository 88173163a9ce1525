package dev.muster.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.util.json.GsonFactory;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers after the answer, through the response URL of a command or click: only for what its
 * reader can ask for again, because it is not kept anywhere.
 */
@Singleton
class Replies {

  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

  /** A Slack that hangs must not take every socket there is; later ones wait for their turn. */
  private static final int AT_ONCE = 32;

  private static final int WAITING = 1000;

  private final Slack slack;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();

  Replies(Slack slack) {
    this.slack = slack;
  }

  /** Puts this in place of the message that was clicked in. */
  void replace(@Nullable String responseUrl, Message message) {
    send(responseUrl, message, true);
  }

  /** Shows this to the one who typed or clicked. */
  void whisper(@Nullable String responseUrl, Message message) {
    send(responseUrl, message, false);
  }

  private void send(@Nullable String responseUrl, Message message, boolean replace) {
    if (responseUrl == null || room.getQueueLength() > WAITING) {
      LOG.warn("A reply was left out: there is nowhere to send it, or too many wait");
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
    later.execute(() -> send(responseUrl, body));
  }

  private void send(String responseUrl, String body) {
    room.acquireUninterruptibly();
    try {
      slack.send(responseUrl, body);
    } catch (IOException e) {
      LOG.warn("A reply did not come through: {}", e.toString());
    } finally {
      room.release();
    }
  }

  @EventListener
  void stop(ShutdownEvent event) {
    later.shutdown();
  }
}
