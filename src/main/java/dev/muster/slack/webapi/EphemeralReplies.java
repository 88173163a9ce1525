package dev.muster.slack.webapi;

import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.Priority;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.Message;
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
 * Sends ephemeral messages outside the outbox, for replies without a response URL and perhaps
 * without an incident. At most once: a reply can get lost, so it must be one that the person can
 * ask for again.
 */
@Singleton
public class EphemeralReplies {

  private static final Logger LOG = LoggerFactory.getLogger(EphemeralReplies.class);

  private static final String WHISPER = "chat.postEphemeral";

  /** Limits the calls in progress while Slack hangs; further replies are dropped. */
  private static final int AT_ONCE = 16;

  private final SlackCalls calls;
  private final RateLimiter limiter;
  private final InstantSource clock;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();

  EphemeralReplies(SlackCalls calls, RateLimiter limiter, InstantSource clock) {
    this.calls = calls;
    this.limiter = limiter;
    this.clock = clock;
  }

  /**
   * Returns at once.
   *
   * @param thread the timestamp of the thread's first message, or null outside a thread
   */
  public void say(String channel, @Nullable String thread, PersonId to, Message message) {
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
    if (limiter.take(WHISPER, Priority.BULK, clock.instant()).isPresent()) {
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
    } catch (EffectNotDone problem) {
      LOG.warn("An answer did not come through: {}", problem.problem());
    }
  }
}
