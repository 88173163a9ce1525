package dev.muster.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends at a fixed rate whether or not answers come. Each latency counts from the moment the
 * request should have been sent, so a stall is felt by everybody it holds up.
 */
final class OpenLoop {

  private static final double UNANSWERED = 15_000;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int perSecond;

  OpenLoop(int perSecond) {
    this.perSecond = perSecond;
  }

  /** Milliseconds until the answer, and whether it was the one that was wanted. */
  record Answer(int index, double millis, boolean fine) {}

  List<Answer> send(List<HttpRequest> requests) {
    var answers = new ConcurrentLinkedQueue<Answer>();
    var start = System.nanoTime() + 100_000_000L;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var index = 0; index < requests.size(); index++) {
        var due = start + index * 1_000_000_000L / perSecond;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        var number = index;
        threads.execute(() -> answers.add(answer(number, requests.get(number), due)));
      }
    }
    return new ArrayList<>(answers);
  }

  private Answer answer(int index, HttpRequest request, long due) {
    try {
      var status = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
      return new Answer(index, (System.nanoTime() - due) / 1e6, status == 200);
    } catch (IOException unanswered) {
      return new Answer(index, UNANSWERED, false);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
