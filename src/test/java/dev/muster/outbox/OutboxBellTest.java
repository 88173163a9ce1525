package dev.muster.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OutboxBellTest {

  private final OutboxBell bell = new OutboxBell();
  private final CompletableFuture<Void> carrier = CompletableFuture.runAsync(bell::awaitRing);

  @Test
  void what_is_owed_is_heard_at_once() throws Exception {
    bell.committed(new EffectsOwed());

    carrier.get(10, TimeUnit.SECONDS);
  }

  @Test
  void what_a_long_work_owes_is_heard_when_all_of_it_is_done() throws Exception {
    bell.afterwards(() -> {
      bell.committed(new EffectsOwed());
      bell.committed(new EffectsOwed());
      assertThat(carrier).isNotDone();
    });

    carrier.get(10, TimeUnit.SECONDS);
  }

  @Test
  void what_it_owed_before_it_failed_is_heard_too() throws Exception {
    assertThatThrownBy(() ->
            bell.afterwards(() -> {
              bell.committed(new EffectsOwed());
              throw new IllegalStateException("the database is gone");
            }))
        .isInstanceOf(IllegalStateException.class);

    carrier.get(10, TimeUnit.SECONDS);
  }

  @Test
  void after_it_whatever_is_owed_is_heard_at_once_again() throws Exception {
    bell.afterwards(() -> {});
    assertThat(carrier).isNotDone();

    bell.committed(new EffectsOwed());

    carrier.get(10, TimeUnit.SECONDS);
  }
}
