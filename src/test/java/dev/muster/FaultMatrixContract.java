package dev.muster;

import dev.muster.sandbox.weather.Request;
import dev.muster.testing.Tally;
import dev.muster.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every method Muster uses meets every fault: many incidents are run through their life at the same
 * time, each with a fault of its own, and every one of them must look in the end as the one that
 * met none.
 */
@Tag("fault-matrix")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FaultMatrixContract {

  private static final FaultCase CREATE = FaultCase.of("conversations.create");
  private static final FaultCase TOPIC = FaultCase.of("conversations.setTopic");
  private static final FaultCase CARD =
      posting(number -> request -> isIn("inc-" + number, request));
  private static final FaultCase ANNOUNCEMENT =
      posting(number -> request -> isIn("incidents", request) && request.about("inc-" + number));

  private static final List<FaultCase> CASES =
      List.of(
          CREATE,
          FaultCase.of("conversations.invite"),
          TOPIC,
          FaultCase.of("pins.add"),
          FaultCase.of("chat.update"),
          FaultCase.of("conversations.history"),
          FaultCase.of("chat.getPermalink"),
          FaultCase.of("chat.scheduleMessage"),
          FaultCase.of("chat.deleteScheduledMessage"),
          CARD,
          ANNOUNCEMENT,
          posting(number ->
              request -> request.channelName().isEmpty() && request.about("inc-" + number)),
          posting(
              number -> request -> isIn("inc-" + number, request) && request.about("Rolled back")),
          posting(number ->
              request -> isIn("inc-" + number, request) && request.about("next SEV2 update")),
          FaultCase.any("files.getUploadURLExternal"),
          FaultCase.any("upload"),
          FaultCase.any("files.completeUploadExternal"),
          FaultCase.any("conversations.open"),
          FaultCase.any("users.info"),
          FaultCase.of("bookmarks.add"));

  /** What is asked only when an answer was lost. */
  private static final List<FaultCase> LOOKS =
      List.of(
          FaultCase.any("users.conversations").after(CREATE),
          FaultCase.any("conversations.info").after(TOPIC),
          FaultCase.of("conversations.history").after(CARD),
          FaultCase.of("chat.scheduledMessages.list").after(FaultCase.of("chat.scheduleMessage")),
          FaultCase.any("conversations.list").after(ANNOUNCEMENT),
          FaultCase.any("conversations.join").after(ANNOUNCEMENT),
          FaultCase.of("bookmarks.list").after(FaultCase.of("bookmarks.add")));

  private int points;
  private int different;

  abstract TestDatabase database();

  @BeforeAll
  static void beImpatient() {
    FaultRun.setUp();
  }

  @AfterAll
  void report() {
    FaultRun.tearDown();
    Tally.of("fault-matrix-" + getClass().getSimpleName())
        .with("points", points)
        .with("other than without faults", different)
        .write();
  }

  @ParameterizedTest
  @EnumSource
  void in_the_end_nobody_sees_that_there_was_a_fault(Trouble trouble, @TempDir Path data)
      throws Exception {
    try (var database = database();
        var muster = RunningMuster.start(data, environment(database))) {
      sweep(CASES.size(), () -> run(muster, database, CASES, trouble).toTheEnd());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_look_that_fails_as_well_is_looked_again(Trouble trouble, @TempDir Path data)
      throws Exception {
    try (var database = database();
        var muster = RunningMuster.start(data, environment(database))) {
      sweep(LOOKS.size(), () -> run(muster, database, LOOKS, trouble).declared());
    }
  }

  /** With a bookmark in every channel. */
  private static Map<String, String> environment(TestDatabase database) {
    return Map.of("DATABASE_URL", database.url(), "MUSTER_PAGES_URL", "https://muster.example.com");
  }

  private static FaultRun run(
      RunningMuster muster, TestDatabase database, List<FaultCase> cases, Trouble trouble) {
    return new FaultRun(
        muster, database, cases.stream().map(each -> each.meeting(trouble)).toList());
  }

  private void sweep(int cases, Runnable run) {
    points += cases;
    try {
      run.run();
    } catch (AssertionError e) {
      different++;
      throw e;
    }
  }

  private static FaultCase posting(IntFunction<Predicate<Request>> when) {
    return FaultCase.of("chat.postMessage", when);
  }

  private static boolean isIn(String channel, Request request) {
    return request.channelName().equals(channel) || request.channelName().startsWith(channel + "-");
  }
}
