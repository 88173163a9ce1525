package dev.muster.benchmark;

import dev.muster.sandbox.calls.Call;
import dev.muster.sandbox.calls.CallDepth;
import dev.muster.sandbox.faults.Latency;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How many calls a responder waits for one after the other. */
final class DeclareDepth implements Benchmark {

  private static final Set<String> SECOND_TIER =
      Set.of("conversations.create", "conversations.setTopic", "pins.add", "bookmarks.add");

  @Override
  public int number() {
    return 1;
  }

  @Override
  public String name() {
    return "declare depth";
  }

  @Override
  public void measure(ResultStore results) throws Exception {
    try (var world = Fixture.onPostgres()) {
      world.warmUp(3);
      Declare.open(world.sandbox(), TestEnvironment.REPORTER, "Checkout is down");
      world.sandbox().faults().latency(Latency.fixed(Duration.ofMillis(150)));
      world.sandbox().calls().clear();
      Declare.submit(world.sandbox(), TestEnvironment.REPORTER, "Checkout is down").awaitDone();
      world.awaitQuiet();
      tell(results, world.sandbox().calls().toApp().get(0), world.sandbox().calls().toSlack());
    }
  }

  private static void tell(ResultStore results, Call form, List<Call> calls) {
    var depth = CallDepth.of(calls);
    var channel =
        calls.stream()
            .filter(call -> call.method().equals("conversations.invite"))
            .map(Call::channel)
            .findFirst()
            .orElseThrow();
    var exists = deepest(calls, depth, "conversations.create", "");
    var invited = deepest(calls, depth, "conversations.invite", channel);
    var card = deepest(calls, depth, "chat.postMessage", channel);
    results.add(Line.count("calls until the channel exists", exists, Target.exactly(1)));
    results.add(
        Line.count(
            "calls until everybody is invited and the card is posted",
            Math.max(invited, card),
            Target.exactly(2)));
    results.add(
        Line.count("calls until nothing is left to do", depth.longest(), Target.exactly(3)));
    results.add(
        Line.count(
            "calls before the form is answered",
            calls.stream().filter(call -> call.startedNanos() < form.endedNanos()).count(),
            Target.exactly(0)));
    results.add(
        Line.count(
            "most calls of one second-tier method", mostOfTheSecondTier(calls), Target.atMost(1)));
    results.add(Line.count("calls in all", calls.size(), Target.atMost(8)));
    results.remark(
        "in the order they began: "
            + calls.stream()
                .sorted(Comparator.comparingLong(Call::startedNanos))
                .map(call -> "%s (%d)".formatted(call.method(), depth.of(call)))
                .collect(Collectors.joining(", ")));
  }

  private static int deepest(List<Call> calls, CallDepth depth, String method, String channel) {
    return calls.stream()
        .filter(call -> call.method().equals(method))
        .filter(call -> channel.isEmpty() || call.channel().equals(channel))
        .mapToInt(depth::of)
        .max()
        .orElseThrow();
  }

  private static long mostOfTheSecondTier(List<Call> calls) {
    Map<String, Long> each =
        calls.stream()
            .map(Call::method)
            .filter(SECOND_TIER::contains)
            .collect(Collectors.groupingBy(method -> method, Collectors.counting()));
    return each.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
