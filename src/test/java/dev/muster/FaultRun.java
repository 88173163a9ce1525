package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.outbox.Outbox;
import dev.muster.people.PersonId;
import dev.muster.sandbox.ChannelSnapshot;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.SandboxSettings;
import dev.muster.sandbox.faults.Fault;
import dev.muster.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** All incidents of one run, numbered from 1: the reference first, then one for each case. */
final class FaultRun {

  private static final int REFERENCE = 1;

  /** Impatient with Slack, and silent: how often the clock must be turned differs by run. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "muster.slack.call-timeout", "1s",
          "muster.nudges.commander", "0s",
          "muster.nudges.summary", "0s",
          "muster.nudges.silence", "0s");

  private final RunningMuster muster;
  private final TestDatabase database;
  private final SandboxPerson maya;
  private final List<FaultCase.Point> points;
  private String slug = "checkout-is-down";

  FaultRun(RunningMuster muster, TestDatabase database, List<FaultCase.Point> points) {
    this.muster = muster;
    this.database = database;
    this.points = points;
    this.maya = muster.person("maya");
    for (var index = 0; index < points.size(); index++) {
      var point = points.get(index);
      arm(point.call(), number(index), point.trouble().fault(index));
    }
  }

  static void setUp() {
    SETTINGS.forEach(System::setProperty);
  }

  static void tearDown() {
    SETTINGS.keySet().forEach(System::clearProperty);
  }

  /** With a bookmark in every channel. */
  static Map<String, String> environment(TestDatabase database) {
    return Map.of("DATABASE_URL", database.url(), "MUSTER_PAGES_URL", "https://muster.example.com");
  }

  /**
   * Settings by which a group is invited. A fresh workspace gives its groups the same ids each
   * time.
   */
  static String rule() throws IOException {
    try (var sandbox =
        Sandbox.start(SandboxSettings.of(Files.readString(Path.of("manifest.yaml"))))) {
      return """
      muster:
        invitations:
          - severities: [SEV2]
            groups: [%s]
      """
          .formatted(sandbox.usergroup("platform"));
    }
  }

  private void arm(FaultCase each, int number, Fault fault) {
    each.lost().ifPresent(lost -> arm(lost, number, Fault.cutAfter()));
    muster.sandbox().faults().next(each.method(), each.when().apply(number), fault);
  }

  private static int number(int index) {
    return REFERENCE + 1 + index;
  }

  private IntStream numbers() {
    return IntStream.rangeClosed(REFERENCE, REFERENCE + points.size());
  }

  void declared() {
    numbers()
        .forEach(number -> {
          maya.type("#general", "/incident declare sev2 Checkout is down");
          maya.awaitView();
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

  /** Nobody says no for a week and a day; then it all comes back, under another name. */
  void archivedAndBack() {
    declared();
    rename();
    numbers().forEach(number -> maya.type(channel(number), "/incident cancel A false alarm"));
    settle();
    muster.sandbox().turnClock(Duration.ofDays(7).plusMinutes(1));
    untilTrue(
        "everybody is asked",
        () -> numbers().allMatch(number -> said(number, "May this channel").isPresent()));
    settle();
    muster.sandbox().turnClock(Duration.ofDays(1).plusMinutes(1));
    untilTrue("all are archived", this::areArchived);
    settle();
    allLookTheSame();
    numbers().forEach(this::reopen);
    untilTrue("it is for people to bring them back", this::areToldToBringThemBack);
    numbers().forEach(number -> maya.unarchive(channel(number)));
    var outbox = muster.bean(Outbox.class);
    var now = muster.sandbox().clock().instant();
    numbers().forEach(number -> outbox.tryAgain(new IncidentNumber(number), now));
    settle();
    allLookTheSame();
  }

  private void rename() {
    numbers()
        .forEach(number -> {
          maya.type(channel(number), "/incident edit");
          maya.awaitView();
          maya.fill("title/input", "Checkout is slow");
          assertThat(maya.submit().isAccepted()).isTrue();
        });
    settle();
    slug = "checkout-is-slow";
    minuteLater();
  }

  /** As from the pages: nobody can type in a channel that is archived. */
  private void reopen(int number) {
    var now = muster.sandbox().clock().instant();
    var by = new PersonId(maya.id());
    muster
        .bean(Incidents.class)
        .decide(new IncidentNumber(number), incident -> incident.reopen(by, now), now);
  }

  private boolean areArchived() {
    muster.skipWaits();
    return numbers().allMatch(number -> muster.sandbox().snapshot(channel(number)).isArchived());
  }

  private boolean areToldToBringThemBack() {
    muster.skipWaits();
    var told = muster.sandbox().snapshot().channel("@maya").map(ChannelSnapshot::posted);
    return numbers()
        .allMatch(number ->
            about(number, told).stream()
                .anyMatch(each -> each.contains("bring an archived channel back")));
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

  private boolean isSettled() {
    muster.skipWaits();
    return count("select count(*) from effect where state = 'OWED'") == 0;
  }

  private void allLookTheSame() {
    var expected = look(REFERENCE);
    for (var index = 0; index < points.size(); index++) {
      assertThat(look(number(index))).as(points.get(index).toString()).isEqualTo(expected);
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
        maya.messages(name).stream().filter(each -> "channel_topic".equals(each.subtype())).count(),
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

  private String channel(int number) {
    return "#inc-" + number + "-" + slug;
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
