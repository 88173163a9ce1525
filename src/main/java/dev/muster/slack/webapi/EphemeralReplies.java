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
 * Answers one person where they spoke, when there is no response URL and perhaps no incident: only
 * for what they can ask for again, because it is sent once or not at all.
 */
@Singleton
public class EphemeralReplies {

  private static final Logger LOG = LoggerFactory.getLogger(EphemeralReplies.class);

  private static final String WHISPER = "chat.postEphemeral";

  /** A Slack that hangs must not pile them up. */
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
   * @param thread where they spoke in one
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
