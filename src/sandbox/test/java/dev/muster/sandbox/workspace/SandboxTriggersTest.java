package dev.muster.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.workspace.Triggers.Refusal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SandboxTriggersTest {

  private final AtomicLong nanos = new AtomicLong();
  private final Triggers triggers = new Triggers(nanos::get);

  @Test
  void a_trigger_is_good_for_three_seconds() {
    triggers.give("1.1", "U1", null);
    nanos.addAndGet(Duration.ofSeconds(3).toNanos());
    assertThat(triggers.refusal("1.1")).isEmpty();
    nanos.addAndGet(1);
    assertThat(triggers.refusal("1.1")).contains(Refusal.EXPIRED_TRIGGER_ID);
  }

  @Test
  void a_trigger_is_good_once() {
    triggers.give("1.1", "U1", "V1");
    assertThat(triggers.use("1.1").viewId()).isEqualTo("V1");
    assertThat(triggers.refusal("1.1")).contains(Refusal.EXCHANGED_TRIGGER_ID);
  }

  @Test
  void an_invented_trigger_opens_nothing() {
    assertThat(triggers.refusal("1.1")).contains(Refusal.INVALID_TRIGGER_ID);
  }
}
