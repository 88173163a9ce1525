package dev.muster.sandbox.workspace;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Trigger ids, each valid for opening one form within three seconds. They are real seconds,
 * independent of the workspace's clock, because they measure the app's speed.
 */
public final class Triggers {

  private static final long LIFE = Duration.ofSeconds(3).toNanos();

  private final Map<String, Trigger> given = new BoundedMap<>(10_000);
  private final LongSupplier nanos;

  Triggers(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** The person to show the form to, and the form that the trigger came from, if any. */
  public record Trigger(String user, @Nullable String viewId, long givenAt, boolean used) {}

  /** Why a trigger is refused, by Slack's error codes. */
  public enum Refusal {
    INVALID_TRIGGER_ID,
    EXPIRED_TRIGGER_ID,
    EXCHANGED_TRIGGER_ID
  }

  void give(String id, String user, @Nullable String viewId) {
    given.put(id, new Trigger(user, viewId, nanos.getAsLong(), false));
  }

  public Optional<Refusal> refusal(String id) {
    Trigger trigger = given.get(id);
    if (trigger == null) {
      return Optional.of(Refusal.INVALID_TRIGGER_ID);
    }
    if (trigger.used()) {
      return Optional.of(Refusal.EXCHANGED_TRIGGER_ID);
    }
    boolean late = nanos.getAsLong() - trigger.givenAt() > LIFE;
    return late ? Optional.of(Refusal.EXPIRED_TRIGGER_ID) : Optional.empty();
  }

  public Trigger use(String id) {
    Trigger trigger = given.get(id);
    if (trigger == null) {
      throw new IllegalStateException("No such trigger: " + id);
    }
    given.put(id, new Trigger(trigger.user(), trigger.viewId(), trigger.givenAt(), true));
    return trigger;
  }
}
