package dev.muster.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OutboxSignalTest {

  private final OutboxSignal signal = new OutboxSignal();
  private final CompletableFuture<Void> worker = CompletableFuture.runAsync(signal::awaitSignal);

  @Test
  void what_is_owed_is_heard_at_once() throws Exception {
    signal.committed(new EffectsEnqueued());

    worker.get(10, TimeUnit.SECONDS);
  }

  @Test
  void what_a_long_work_owes_is_heard_when_all_of_it_is_done() throws Exception {
    signal.afterwards(() -> {
      signal.committed(new EffectsEnqueued());
      signal.committed(new EffectsEnqueued());
      assertThat(worker).isNotDone();
    });

    worker.get(10, TimeUnit.SECONDS);
  }

  @Test
  void what_it_owed_before_it_failed_is_heard_too() throws Exception {
    assertThatThrownBy(() ->
            signal.afterwards(() -> {
              signal.committed(new EffectsEnqueued());
              throw new IllegalStateException("the database is gone");
            }))
        .isInstanceOf(IllegalStateException.class);

    worker.get(10, TimeUnit.SECONDS);
  }

  @Test
  void after_it_whatever_is_owed_is_heard_at_once_again() throws Exception {
    signal.afterwards(() -> {});
    assertThat(worker).isNotDone();

    signal.committed(new EffectsEnqueued());

    worker.get(10, TimeUnit.SECONDS);
  }
}
