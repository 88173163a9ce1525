package dev.muster.slack;

import dev.muster.outbox.Priority;
import dev.muster.outbox.Undelivered;
import dev.muster.people.PersonId;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one person where they spoke, when there is no response URL and perhaps no incident: only
 * for what they can ask for again, because it is sent once or not at all.
 */
@Singleton
class Asides {

  private static final Logger LOG = LoggerFactory.getLogger(Asides.class);

  private static final String WHISPER = "chat.postEphemeral";

  /** A Slack that hangs must not pile them up. */
  private static final int AT_ONCE = 16;

  private final SlackCalls calls;
  private final Pace pace;
  private final InstantSource clock;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();

  Asides(SlackCalls calls, Pace pace, InstantSource clock) {
    this.calls = calls;
    this.pace = pace;
    this.clock = clock;
  }

  /**
   * @param thread where they spoke in one
   */
  void say(String channel, @Nullable String thread, PersonId to, Message message) {
    if (!room.tryAcquire()) {
      LOG.warn("An answer was left out: too many are on their way");
      return;
    }
    later.execute(() -> {
      try {
        send(channel, thread, to, message);
      } finally {
        room.release();
      }
    });
  }

  @EventListener
  void stop(ShutdownEvent event) {
    later.shutdown();
  }

  private void send(String channel, @Nullable String thread, PersonId to, Message message) {
    if (pace.take(WHISPER, Priority.BULK, clock.instant()).isPresent()) {
      LOG.warn("An answer was left out: Slack takes no more right now");
      return;
    }
    try {
      calls.ask(
          WHISPER,
          Optional.empty(),
          true,
          methods ->
              methods.chatPostEphemeral(r ->
                  r.channel(channel)
                      .threadTs(thread)
                      .user(to.value())
                      .text(message.text())
                      .blocks(message.blocks())));
    } catch (Undelivered problem) {
      LOG.warn("An answer did not come through: {}", problem.problem());
    }
  }
}
