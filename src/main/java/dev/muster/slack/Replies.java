package dev.muster.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.util.json.GsonFactory;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers after the answer, through the response URL of a command or click: only for what its
 * reader can ask for again, because it is not kept anywhere.
 */
@Singleton
class Replies {

  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

  private final Slack slack;
  private final ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();

  Replies(Slack slack) {
    this.slack = slack;
  }

  /** Puts this in place of the message that was clicked in. */
  void replace(String responseUrl, Message message) {
    send(responseUrl, message, true);
  }

  /** Says something to the one who clicked. */
  void whisper(String responseUrl, String escaped) {
    send(responseUrl, new Message(escaped, List.of()), false);
  }

  private void send(String responseUrl, Message message, boolean replace) {
    later.execute(() -> {
      try {
        slack.send(
            responseUrl,
            GsonFactory.createSnakeCase()
                .toJson(
                    ActionResponse.builder()
                        .responseType("ephemeral")
                        .replaceOriginal(replace)
                        .text(message.text())
                        .blocks(message.blocks())
                        .build()));
      } catch (IOException e) {
        LOG.warn("A reply did not come through: {}", e.toString());
      }
    });
  }

  @EventListener
  void stop(ShutdownEvent event) {
    later.shutdown();
  }
}
