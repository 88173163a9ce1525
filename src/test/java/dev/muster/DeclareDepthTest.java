package dev.muster;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.calls.Call;
import dev.muster.sandbox.calls.CallDepth;
import dev.muster.sandbox.faults.Latency;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many round trips a responder waits for, counted in the sandbox's log of calls. */
class DeclareDepthTest {

  @Test
  void a_declare_is_usable_two_calls_deep_and_done_three_deep(@TempDir Path data) {
    try (var muster = RunningMuster.start(data, Map.of())) {
      var sandbox = muster.sandbox();
      var maya = muster.person("maya");
      maya.type("#general", "/incident declare sev4 Whoever has done that once is known");
      maya.awaitView();
      maya.submit();
      maya.cancel();
      untilTrue("she is", () -> ended(sandbox.calls().of("users.info")));
      untilTrue("her first card is pinned", () -> ended(sandbox.calls().of("pins.add")));
      maya.type("#general", "/incident declare sev2 Checkout is down");
      maya.awaitView();
      untilTrue("it is answered", () -> sandbox.calls().all().stream().noneMatch(Call::isRunning));
      sandbox.faults().latency(Latency.fixed(Duration.ofMillis(150)));
      sandbox.calls().clear();

      assertThat(maya.submit().isAccepted()).isTrue();

      untilTrue("the card is pinned", () -> ended(sandbox.calls().of("pins.add")));
      untilTrue(
          "nothing is under way", () -> sandbox.calls().all().stream().noneMatch(Call::isRunning));
      var form = sandbox.calls().toApp().get(0);
      var calls = sandbox.calls().toSlack();
      var depth = CallDepth.of(calls);
      assertThat(calls).allMatch(call -> call.startedNanos() >= form.endedNanos());
      assertThat(depths(calls, "conversations.create")).containsExactly(1);
      assertThat(depths(calls, "conversations.invite")).containsExactly(2);
      assertThat(depths(calls, "chat.postMessage")).containsExactly(2, 2);
      assertThat(depths(calls, "conversations.setTopic")).containsExactly(2);
      assertThat(depths(calls, "views.update")).containsExactly(2);
      assertThat(depths(calls, "pins.add")).containsExactly(3);
      assertThat(depth.longest()).isEqualTo(3);
      assertThat(calls).hasSizeLessThanOrEqualTo(8);
    }
  }

  private static boolean ended(List<Call> calls) {
    return !calls.isEmpty() && calls.stream().noneMatch(Call::isRunning);
  }

  private static List<Integer> depths(List<Call> calls, String method) {
    var depth = CallDepth.of(calls);
    return calls.stream().filter(each -> each.method().equals(method)).map(depth::of).toList();
  }
}
