package dev.muster.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets several do something at the same moment, each on a thread of its own. */
public final class ConcurrentCalls {

  private ConcurrentCalls() {}

  /** What each of them got, in order. The first failure is thrown as it was. */
  @SafeVarargs
  public static <T> List<T> run(Callable<T>... works) throws Exception {
    var start = new CyclicBarrier(works.length);
    try (var threads = Executors.newFixedThreadPool(works.length)) {
      var running = new ArrayList<Future<T>>();
      for (var work : works) {
        running.add(
            threads.submit(() -> {
              start.await(10, TimeUnit.SECONDS);
              return work.call();
            }));
      }
      var results = new ArrayList<T>();
      for (var each : running) {
        results.add(each.get(60, TimeUnit.SECONDS));
      }
      return results;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
