package dev.muster.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseTest {

  private static final Instant START = Instant.parse("2026-03-28T12:00:00Z");

  private final Lease lease = new Lease(START.plusSeconds(10), Duration.ofSeconds(4));

  @Test
  void its_holder_lets_go_before_anybody_may_take_it() {
    assertThat(lease.holds(START.plusMillis(5999))).isTrue();
    assertThat(lease.holds(START.plusSeconds(6))).isFalse();
  }

  @Test
  void once_renewed_it_holds_for_longer() {
    lease.renewed(START.plusSeconds(13));
    assertThat(lease.holds(START.plusSeconds(8))).isTrue();
  }

  @Test
  void once_lost_it_never_holds() {
    lease.lost();

    assertThat(lease.holds(START)).isFalse();
    assertThat(lease.holds(Instant.EPOCH)).isFalse();
  }

  @Test
  void without_a_limit_it_always_holds() {
    assertThat(Lease.UNLIMITED.holds(START)).isTrue();
  }
}
