package dev.muster.sandbox.calls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How deep calls wait for each other. A call waits for another when it started after the other
 * ended; its depth is one more than the deepest it waited for. The longest chain is what a person
 * feels: so many round trips, whatever ran beside them.
 */
public record CallDepth(int longest, Map<Long, Integer> bySequence) {

  public static CallDepth of(List<Call> calls) {
    List<Call> byStart = new ArrayList<>(calls);
    byStart.sort(Comparator.comparingLong(Call::startedNanos).thenComparingLong(Call::sequence));
    List<Call> byEnd = new ArrayList<>(calls.stream().filter(each -> !each.isRunning()).toList());
    byEnd.sort(Comparator.comparingLong(Call::endedNanos));

    Map<Long, Integer> depths = new HashMap<>();
    int over = 0;
    int deepestOver = 0;
    int longest = 0;
    for (Call call : byStart) {
      for (; over < byEnd.size() && isOverBefore(call, byEnd.get(over), depths); over++) {
        deepestOver = Math.max(deepestOver, depths.getOrDefault(byEnd.get(over).sequence(), 0));
      }
      depths.put(call.sequence(), deepestOver + 1);
      longest = Math.max(longest, deepestOver + 1);
    }
    return new CallDepth(longest, Map.copyOf(depths));
  }

  public int of(Call call) {
    return bySequence.getOrDefault(call.sequence(), 0);
  }

  private static boolean isOverBefore(Call call, Call other, Map<Long, Integer> depths) {
    return call.couldWaitFor(other) && depths.containsKey(other.sequence());
  }
}
