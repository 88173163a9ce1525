package dev.muster.benchmark;

import dev.muster.benchmark.SlackRequest.Kind;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.faults.Fault;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** How soon Slack has its answer while Slack itself gives none. */
final class Acknowledgement implements Benchmark {

  private static final String DOOR = "/slack/events";
  private static final int PER_SECOND = 200;
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final int ROUNDS = 5;

  /** Until the compiler has seen what matters. */
  private static final int ROUNDS_BEFORE = 4;

  /** Fifty declares a minute. */
  private static final int EVERY_SO_MANY_A_DECLARE = PER_SECOND * 60 / 50;

  /** Of a hundred. */
  private static final Map<Kind, Integer> SHARES =
      Map.of(Kind.COMMAND, 45, Kind.CLICK, 20, Kind.FORM, 10, Kind.EVENT, 25);

  private long sent;

  @Override
  public int number() {
    return 5;
  }

  @Override
  public String name() {
    return "ack";
  }

  @Override
  public void measure(ResultStore results) throws Exception {
    try (var scratch = TempFiles.folder();
        var database = new Database();
        var sandbox = TestEnvironment.in(scratch.path()).open()) {
      var log = scratch.path().resolve("log");
      var responders = Map.of(Responders.VARIABLE, TestEnvironment.ids(sandbox));
      try (var muster = LoadClient.muster(log, sandbox, database, responders);
          var bolt = LoadClient.bareBolt(log, sandbox);
          var recorder = new Recorder(muster.page(DOOR))) {
        sandbox.connect(recorder.url());
        var post = Post.of(sandbox, recorder);
        sandbox.faults().always("*", Fault.neverAnswers());
        sandbox.faults().always("response_url", Fault.neverAnswers());
        measure(results, sandbox, post, muster.page(DOOR), bolt.page(DOOR));
      }
    }
  }

  private void measure(ResultStore results, Sandbox sandbox, Post post, URI muster, URI bolt) {
    var random = new SplittableRandom(results.seed());
    var load = new OpenLoop(PER_SECOND);
    for (var round = 1; round <= ROUNDS_BEFORE; round++) {
      load.send(requests(sandbox, letters(post, random), muster));
      load.send(requests(sandbox, letters(post, random), bolt));
    }
    for (var round = 1; round <= ROUNDS; round++) {
      var letters = letters(post, random);
      take(results, "", load, letters, requests(sandbox, letters, muster));
      take(results, "bare Bolt ", load, letters, requests(sandbox, letters, bolt));
    }
    tell(results);
  }

  private static void take(
      ResultStore results,
      String who,
      OpenLoop load,
      List<SlackRequest> letters,
      List<HttpRequest> requests) {
    var answers = load.send(requests);
    var millis = answers.stream().map(OpenLoop.Answer::millis).toList();
    results.note(who + "p50 ms", Figures.percentile(millis, 0.5));
    results.note(who + "p99 ms", Figures.percentile(millis, 0.99));
    results.note(who + "slowest ms", Figures.most(millis));
    results.note(
        who + "not acknowledged", (double) answers.stream().filter(each -> !each.fine()).count());
    for (var kind : Kind.values()) {
      var ofKind =
          answers.stream()
              .filter(each -> letters.get(each.index()).kind() == kind)
              .map(OpenLoop.Answer::millis)
              .toList();
      results.note(who + kind + " p99 ms", Figures.percentile(ofKind, 0.99));
    }
  }

  private static void tell(ResultStore results) {
    results.add(
        Line.time(
            "p99 of signed requests at 200/s, Slack hanging",
            results.median("p99 ms"),
            "bare Bolt acknowledging",
            results.median("bare Bolt p99 ms"),
            Target.atMost(50, "ms")));
    results.add(
        Line.time(
            "the slowest of all rounds",
            Figures.most(results.noted("slowest ms")),
            "bare Bolt's slowest",
            Figures.most(results.noted("bare Bolt slowest ms")),
            Target.atMost(3000, "ms")));
    results.add(
        Line.time(
            "p50",
            results.median("p50 ms"),
            "bare Bolt's p50",
            results.median("bare Bolt p50 ms"),
            Target.none()));
    var refused = results.noted("not acknowledged").stream().mapToDouble(each -> each).sum();
    results.add(Line.count("not acknowledged", Math.round(refused), Target.exactly(0)));
  }

  private List<SlackRequest> letters(Post post, SplittableRandom random) {
    var letters = new ArrayList<SlackRequest>();
    for (var index = 0; index < PER_SECOND * ROUND.toSeconds(); index++) {
      var letter =
          index % EVERY_SO_MANY_A_DECLARE == 0
              ? post.declare()
              : post.any(kind(random.nextInt(100)), random);
      letters.add(letter.again(++sent));
    }
    return letters;
  }

  private static Kind kind(int drawn) {
    var upTo = 0;
    for (var kind : Kind.values()) {
      upTo += SHARES.getOrDefault(kind, 0);
      if (drawn < upTo) {
        return kind;
      }
    }
    throw new IllegalStateException("the shares do not add up to a hundred");
  }

  private static List<HttpRequest> requests(Sandbox sandbox, List<SlackRequest> letters, URI door) {
    var now = Instant.now();
    return letters.stream().map(each -> each.to(door, sandbox.signingSecret(), now)).toList();
  }
}
