package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.ChannelSnapshot;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.weather.Fault;
import dev.muster.sandbox.weather.Request;
import dev.muster.testing.Tally;
import dev.muster.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

  private static final String TIMEOUT = "muster.slack.call-timeout";
  private static final int REFERENCE = 1;

  enum Trouble {
    RATE_LIMITED(Fault.rateLimited(Duration.ofSeconds(1))),
    SERVER_ERROR_BEFORE(Fault.serverError()),
    SERVER_ERROR_AFTER(Fault.serverErrorAfter()),
    TIMEOUT_BEFORE(Fault.neverAnswers()),
    TIMEOUT_AFTER(Fault.neverAnswersAfter()),
    RESET_BEFORE(Fault.cutBefore()),
    RESET_AFTER(Fault.cutAfter());

    private final Fault fault;

    Trouble(Fault fault) {
      this.fault = fault;
    }
  }

  /** A call that meets the fault; with {@code lost}, after the answer of another one was lost. */
  private record Case(String method, IntFunction<Predicate<Request>> when, Optional<Case> lost) {

    static Case of(String method) {
      return of(method, number -> request -> request.about("inc-" + number));
    }

    static Case of(String method, IntFunction<Predicate<Request>> when) {
      return new Case(method, when, Optional.empty());
    }

    /** Of those that do not say which incident they are about. */
    static Case any(String method) {
      return of(method, number -> request -> true);
    }

    Case after(Case other) {
      return new Case(method, when, Optional.of(other));
    }
  }

  private static final Case CREATE = Case.of("conversations.create");
  private static final Case TOPIC = Case.of("conversations.setTopic");
  private static final Case CARD = posting(number -> request -> isIn("inc-" + number, request));
  private static final Case ANNOUNCEMENT =
      posting(number -> request -> isIn("incidents", request) && request.about("inc-" + number));

  private static final List<Case> CASES =
      List.of(
          CREATE,
          Case.of("conversations.invite"),
          TOPIC,
          Case.of("pins.add"),
          Case.of("chat.update"),
          Case.of("conversations.history"),
          Case.of("chat.getPermalink"),
          Case.of("chat.scheduleMessage"),
          Case.of("chat.deleteScheduledMessage"),
          CARD,
          ANNOUNCEMENT,
          posting(number ->
              request -> request.channelName().isEmpty() && request.about("inc-" + number)),
          posting(
              number -> request -> isIn("inc-" + number, request) && request.about("Rolled back")),
          posting(number ->
              request -> isIn("inc-" + number, request) && request.about("next SEV2 update")),
          Case.any("files.getUploadURLExternal"),
          Case.any("upload"),
          Case.any("files.completeUploadExternal"),
          Case.any("conversations.open"),
          Case.any("users.info"),
          Case.of("bookmarks.add"));

  /** What is asked only when an answer was lost. */
  private static final List<Case> LOOKS =
      List.of(
          Case.any("users.conversations").after(CREATE),
          Case.any("conversations.info").after(TOPIC),
          Case.of("conversations.history").after(CARD),
          Case.of("chat.scheduledMessages.list").after(Case.of("chat.scheduleMessage")),
          Case.any("conversations.list").after(ANNOUNCEMENT),
          Case.any("conversations.join").after(ANNOUNCEMENT),
          Case.of("bookmarks.list").after(Case.of("bookmarks.add")));

  private int points;
  private int different;

  abstract TestDatabase database();

  @BeforeAll
  static void beImpatient() {
    System.setProperty(TIMEOUT, "1s");
  }

  @AfterAll
  void report() {
    System.clearProperty(TIMEOUT);
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
      sweep(CASES.size(), () -> new Run(muster, database, CASES, trouble.fault).toTheEnd());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_look_that_fails_as_well_is_looked_again(Trouble trouble, @TempDir Path data)
      throws Exception {
    try (var database = database();
        var muster = RunningMuster.start(data, environment(database))) {
      sweep(LOOKS.size(), () -> new Run(muster, database, LOOKS, trouble.fault).declared());
    }
  }

  /** With a bookmark in every channel. */
  private static Map<String, String> environment(TestDatabase database) {
    return Map.of("DATABASE_URL", database.url(), "MUSTER_PAGES_URL", "https://muster.example.com");
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

  private static Case posting(IntFunction<Predicate<Request>> when) {
    return Case.of("chat.postMessage", when);
  }

  private static boolean isIn(String channel, Request request) {
    return request.channelName().equals(channel) || request.channelName().startsWith(channel + "-");
  }

  /** All incidents of one run, numbered from 1: the reference first, then one for each case. */
  private static final class Run {

    private final RunningMuster muster;
    private final TestDatabase database;
    private final SandboxPerson maya;
    private final List<Case> cases;

    Run(RunningMuster muster, TestDatabase database, List<Case> cases, Fault fault) {
      this.muster = muster;
      this.database = database;
      this.cases = cases;
      this.maya = muster.person("maya");
      for (var index = 0; index < cases.size(); index++) {
        arm(cases.get(index), number(index), fault);
      }
    }

    private void arm(Case each, int number, Fault fault) {
      each.lost().ifPresent(lost -> arm(lost, number, Fault.cutAfter()));
      muster.sandbox().weather().next(each.method(), each.when().apply(number), fault);
    }

    private static int number(int index) {
      return REFERENCE + 1 + index;
    }

    private IntStream numbers() {
      return IntStream.rangeClosed(REFERENCE, REFERENCE + cases.size());
    }

    void declared() {
      numbers()
          .forEach(number -> {
            maya.type("#general", "/incident declare sev2 Checkout is down");
            maya.awaitView();
            // Or it would be asked for, sooner or later than the rest.
            maya.fill("summary/input", "Nobody can pay.");
            assertThat(maya.submit().isAccepted()).isTrue();
          });
      settle();
      allLookTheSame();
    }

    void toTheEnd() {
      declared();
      minuteLater();
      numbers().forEach(number -> maya.click(card(number), "take-role/COMMANDER"));
      numbers()
          .forEach(number -> maya.type(channel(number), "/incident note Rolled back the deploy"));
      settle();
      minuteLater();
      numbers()
          .forEach(number -> {
            maya.type(channel(number), "The culprit is the retry loop");
            maya.react(last(number), "pushpin");
            maya.type(channel(number), "/incident postmortem");
          });
      settle();
      muster.sandbox().turnClock(Duration.ofMinutes(31));
      untilTrue(
          "every reminder rang",
          () -> numbers().allMatch(number -> said(number, "next SEV2 update").isPresent()));
      settle();
      minuteLater();
      numbers()
          .forEach(number -> {
            maya.type(channel(number), "/incident resolve");
            maya.awaitView();
            maya.fill("explanation/input", "Rolled back the retry loop");
            assertThat(maya.submit().isAccepted()).isTrue();
          });
      settle();
      allLookTheSame();
    }

    /** Slack's limits are not what this is about. */
    private void minuteLater() {
      muster.sandbox().turnClock(Duration.ofSeconds(61));
    }

    private void settle() {
      untilTrue("nothing is owed any more", this::isSettled);
      assertThat(count("select count(*) from effect where state = 'GIVEN_UP'")).isZero();
      muster.sandbox().settle();
    }

    /** While everything that is owed waits for its time, the time may as well come. */
    private boolean isSettled() {
      var owed = count("select count(*) from effect where state = 'OWED'");
      if (owed > 0
          && count("select count(*) from effect where state = 'OWED' and lease_ends_at is not null")
              == 0) {
        muster.sandbox().turnClock(Duration.ofSeconds(2));
      }
      return owed == 0;
    }

    private void allLookTheSame() {
      var expected = look(REFERENCE);
      for (var index = 0; index < cases.size(); index++) {
        assertThat(look(number(index))).as(cases.get(index).method()).isEqualTo(expected);
      }
      assertThat(expected.announced()).hasSize(1);
    }

    private record Look(
        ChannelSnapshot channel,
        long topics,
        List<String> announced,
        List<String> told,
        long marks) {}

    private Look look(int number) {
      var name = channel(number);
      var snapshot = muster.sandbox().snapshot();
      return new Look(
          unnumbered(snapshot.channel(name).orElseThrow(), number),
          maya.messages(name).stream()
              .filter(each -> "channel_topic".equals(each.subtype()))
              .count(),
          about(number, snapshot.channel("#incidents").map(ChannelSnapshot::posted)),
          about(number, snapshot.channel("@maya").map(ChannelSnapshot::posted)),
          count("select count(*) from timeline_entry where incident = " + number));
    }

    private List<String> about(int number, Optional<List<String>> posted) {
      return posted.stream()
          .flatMap(List::stream)
          .filter(each -> Pattern.compile("INC-" + number + "\\b").matcher(each).find())
          .map(each -> unnumbered(each, number))
          .toList();
    }

    private static ChannelSnapshot unnumbered(ChannelSnapshot channel, int number) {
      return new ChannelSnapshot(
          unnumbered(channel.name(), number),
          channel.isPrivate(),
          channel.isArchived(),
          unnumbered(channel.topic(), number),
          channel.members(),
          unnumbered(channel.posted(), number),
          unnumbered(channel.pinned(), number),
          unnumbered(channel.bookmarks(), number),
          unnumbered(channel.files(), number),
          unnumbered(channel.scheduled(), number));
    }

    private static List<String> unnumbered(List<String> texts, int number) {
      return texts.stream().map(each -> unnumbered(each, number)).toList();
    }

    private static String unnumbered(String text, int number) {
      return text.replaceAll("(?i)inc-" + number + "\\b", "INC-N");
    }

    private PostedMessage card(int number) {
      return until("the card", () -> said(number, "INC-" + number + " Checkout is down. SEV2"));
    }

    private PostedMessage last(int number) {
      return said(number, "The culprit").orElseThrow();
    }

    private Optional<PostedMessage> said(int number, String words) {
      return maya.messages(channel(number)).stream()
          .filter(each -> each.text().contains(words))
          .findFirst();
    }

    private static String channel(int number) {
      return "#inc-" + number + "-checkout-is-down";
    }

    private long count(String query) {
      try (var connection = database.connect();
          var statement = connection.createStatement();
          var found = statement.executeQuery(query)) {
        found.next();
        return found.getLong(1);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
