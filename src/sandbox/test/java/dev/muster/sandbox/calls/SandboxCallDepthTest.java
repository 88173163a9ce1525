package dev.muster.sandbox.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.calls.Call.Direction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxCallDepthTest {

  @Test
  void calls_side_by_side_are_one_deep() {
    assertThat(CallDepth.of(List.of(call(1, 0, 10), call(2, 5, 15), call(3, 9, 30))).longest())
        .isEqualTo(1);
  }

  @Test
  void a_call_waits_for_the_deepest_that_was_over() {
    List<Call> calls = List.of(call(1, 0, 10), call(2, 0, 40), call(3, 10, 20), call(4, 25, 30));
    CallDepth depth = CallDepth.of(calls);
    assertThat(calls.stream().map(depth::of)).containsExactly(1, 1, 2, 3);
    assertThat(depth.longest()).isEqualTo(3);
  }

  @Test
  void the_order_of_the_list_does_not_matter() {
    List<Call> calls = List.of(call(3, 25, 30), call(2, 12, 20), call(1, 0, 10));
    assertThat(CallDepth.of(calls).longest()).isEqualTo(3);
  }

  @Test
  void what_still_runs_is_waited_for_by_nobody() {
    Call running =
        new Call(1, Direction.TO_SLACK, "m", "T", "", Map.of(), Instant.EPOCH, 0, null, 0, "");
    assertThat(CallDepth.of(List.of(running, call(2, 50, 60))).longest()).isEqualTo(1);
  }

  @Test
  void no_calls_have_no_depth() {
    assertThat(CallDepth.of(List.of()).longest()).isZero();
  }

  private static Call call(long sequence, long started, long ended) {
    return new Call(
        sequence,
        Direction.TO_SLACK,
        "m",
        "T",
        "",
        Map.of(),
        Instant.EPOCH,
        started,
        Instant.EPOCH,
        ended,
        "ok");
  }
}
