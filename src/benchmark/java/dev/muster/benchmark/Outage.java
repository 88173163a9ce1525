package dev.muster.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.MusterProcess;
import dev.muster.sandbox.Sandbox;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Slack is gone for ten minutes, and from before Muster starts. People go on over the API; then
 * Slack is back and hears of everything. The minutes are turned on the clocks of both, five seconds
 * each, so that what Muster waits for passes as it would.
 */
final class Outage implements Benchmark {

  private static final int MINUTES = 10;
  private static final Duration A_MINUTE_TAKES = Duration.ofSeconds(5);
  private static final int DECLARED_EACH_MINUTE = 2;
  private static final Duration LONGEST_DRAIN = Duration.ofMinutes(3);
  private static final String TOKEN = "benchmark-token-of-thirty-two-and-more-characters";

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** What was accepted, by the number of the incident, in the order it was said. */
  private final List<List<String>> said = new ArrayList<>();

  private final List<String> titles = new ArrayList<>();
  private int refused;

  @Override
  public int number() {
    return 12;
  }

  @Override
  public String name() {
    return "outage";
  }

  @Override
  public void measure(ResultStore results) throws Exception {
    try (var scratch = TempFiles.folder();
        var database = new Database();
        var sandbox = TestEnvironment.large()) {
      var clock = scratch.path().resolve("clock");
      ClockFromFile.set(clock, Duration.ZERO);
      sandbox.faults().gone(true);
      var start = System.nanoTime();
      try (var muster = start(scratch.path(), sandbox, database, clock)) {
        results.add(
            Line.time(
                "start without Slack until ready",
                (System.nanoTime() - start) / 1e6,
                Target.none()));
        sandbox.connect(muster.page("/slack/events"));
        liveWithoutSlack(muster, sandbox, clock);
        sandbox.faults().gone(false);
        results.note("drain ms", drainMillis(database));
      }
      tell(results, database, sandbox);
    }
  }

  private static MusterProcess start(Path folder, Sandbox sandbox, Database database, Path clock) {
    var person = sandbox.person(TestEnvironment.REPORTER).id();
    return LoadClient.muster(
        folder.resolve("log"),
        sandbox,
        database,
        Map.of(
            ClockFromFile.VARIABLE, clock.toString(), "MUSTER_API_TOKENS", person + ":" + TOKEN));
  }

  private void liveWithoutSlack(MusterProcess muster, Sandbox sandbox, Path clock)
      throws Exception {
    for (var minute = 1; minute <= MINUTES; minute++) {
      var end = System.nanoTime() + A_MINUTE_TAKES.toNanos();
      for (var each = 1; each <= DECLARED_EACH_MINUTE; each++) {
        declare(muster, "Outage %d of minute %d".formatted(each, minute));
      }
      for (var number = 1; number <= said.size(); number++) {
        say(muster, number, "updates", "Update of minute " + minute);
        say(muster, number, "notes", "Note of minute " + minute);
      }
      LockSupport.parkNanos(end - System.nanoTime());
      sandbox.turnClock(Duration.ofMinutes(1));
      ClockFromFile.set(clock, Duration.ofMinutes(minute));
    }
  }

  private void declare(MusterProcess muster, String title) throws Exception {
    var answer = post(muster, "/api/v1/incidents", Map.of("title", title, "severity", "sev3"));
    if (answer.statusCode() == 201) {
      titles.add(title);
      said.add(new ArrayList<>());
    } else {
      refused++;
    }
  }

  private void say(MusterProcess muster, int number, String how, String words) throws Exception {
    var text = "%s (%d)".formatted(words, number);
    var answer =
        post(muster, "/api/v1/incidents/%d/%s".formatted(number, how), Map.of("text", text));
    if (answer.statusCode() == 200) {
      said.get(number - 1).add(text);
    } else {
      refused++;
    }
  }

  private HttpResponse<String> post(MusterProcess muster, String path, Map<String, String> body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(muster.page(path))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static double drainMillis(Database database) throws SQLException {
    var start = System.nanoTime();
    var enqueued = "select count(*) from effect where state = 'OWED'";
    while (database.count(enqueued) > 0 && System.nanoTime() - start < LONGEST_DRAIN.toNanos()) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private void tell(ResultStore results, Database database, Sandbox sandbox) throws SQLException {
    var accepted = titles.size() + said.stream().mapToInt(List::size).sum();
    results.add(
        Line.count("declares, updates and notes accepted meanwhile", accepted, Target.none()));
    results.add(Line.count("refused meanwhile", refused, Target.exactly(0)));
    var lost = 0;
    var doubled = 0;
    var outOfOrder = 0;
    for (var number = 1; number <= said.size(); number++) {
      var posted = posted(sandbox, titles.get(number - 1));
      var last = -1;
      for (var text : said.get(number - 1)) {
        var places = places(posted, text);
        lost += places.isEmpty() ? 1 : 0;
        doubled += Math.max(0, places.size() - 1);
        outOfOrder += !places.isEmpty() && places.getFirst() < last ? 1 : 0;
        last = places.isEmpty() ? last : places.getFirst();
      }
    }
    results.add(Line.count("lost", lost, Target.exactly(0)));
    results.add(Line.count("posted twice", doubled, Target.exactly(0)));
    results.add(Line.count("out of order in their incident", outOfOrder, Target.exactly(0)));
    results.add(
        Line.count(
            "given up or still owed",
            database.count("select count(*) from effect where state in ('OWED', 'GIVEN_UP')"),
            Target.exactly(0)));
    results.add(Line.time("until Slack had it all", results.median("drain ms"), Target.none()));
  }

  /**
   * What is in the channel of the one incident with this title, but for its card, which shows the
   * newest update once more; nothing without a channel.
   */
  private static List<String> posted(Sandbox sandbox, String title) {
    return sandbox.snapshot().channels().stream()
        .filter(channel -> channel.posted().stream().anyMatch(text -> text.contains(title)))
        .filter(channel -> !channel.name().equals("#incidents"))
        .findFirst()
        .map(channel ->
            channel.posted().stream().filter(each -> !channel.pinned().contains(each)).toList())
        .orElse(List.of());
  }

  private static List<Integer> places(List<String> posted, String text) {
    var places = new ArrayList<Integer>();
    for (var place = 0; place < posted.size(); place++) {
      if (posted.get(place).contains(text)) {
        places.add(place);
      }
    }
    return places;
  }
}
