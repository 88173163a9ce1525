package dev.muster;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Timeline;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxSettings;
import dev.muster.sandbox.app.OpenSocket;
import dev.muster.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketModeTest {

  private static final String CHANNEL = "inc-1-search-is-slow";

  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void an_incident_is_declared_and_worked_without_a_public_address(@TempDir Path data)
      throws Exception {
    try (var sandbox = socketMode();
        var muster = RunningMuster.start(data, environment(sandbox))) {
      assertThat(sandbox.awaitSocket(SOON)).isTrue();
      var maya = sandbox.person("maya");

      assertThat(maya.type("#general", "/incident declare sev3 Search is slow").problem())
          .isEmpty();
      assertThat(maya.submit().isAccepted()).isTrue();
      untilTrue(
          "the card stands in the channel",
          () -> maya.directMessages().isEmpty() && cards(sandbox) == 1);
      var card =
          maya.messages(CHANNEL).stream()
              .filter(each -> each.text().startsWith("INC-1"))
              .findFirst()
              .orElseThrow();
      assertThat(maya.click(card, "take-role/COMMANDER").problem()).isEmpty();
      untilTrue("the duties arrive", () -> maya.directMessages().size() == 1);
      assertThat(maya.openHome().problem()).isEmpty();
      untilTrue(
          "the Home tab shows it",
          () -> maya.home().filter(home -> home.json().toString().contains("INC-1")).isPresent());
      assertThat(maya.shortcut("add-to-timeline", card).problem()).isEmpty();
      maya.cancel();
      assertThat(maya.shortcut("declare").problem()).isEmpty();
      assertThat(maya.awaitView().callbackId()).isEqualTo("declare");
      assertThat(muster.page("/").getPort()).isPositive();
    }
  }

  @Test
  void while_one_of_three_connections_is_renewed_the_others_carry_on(@TempDir Path data)
      throws Exception {
    try (var sandbox = socketMode();
        var muster =
            RunningMuster.start(data, environment(sandbox, "MUSTER_SOCKET_CONNECTIONS", "3"))) {
      assertThat(sandbox.awaitSockets(3, SOON)).isTrue();
      assertThat(muster.page("/").getPort()).isPositive();
      for (var leaving : sandbox.sockets()) {
        leaving.warn();
        untilTrue(
            "a new connection has taken its place",
            () -> everythingIsAcked(sandbox) && !leaving.isOpen() && open(sandbox) == 3);
      }
      sandbox.sockets().getFirst().refresh();
      assertThat(everythingIsAcked(sandbox)).isTrue();
      assertThat(sandbox.awaitSockets(3, SOON)).isTrue();
    }
  }

  @Test
  void it_comes_back_by_itself_when_every_line_went_dead(@TempDir Path data) throws Exception {
    try (var sandbox = socketMode();
        var muster = RunningMuster.start(data, environment(sandbox))) {
      assertThat(sandbox.awaitSockets(2, SOON)).isTrue();
      assertThat(muster.page("/").getPort()).isPositive();

      sandbox.sockets().forEach(OpenSocket::drop);

      untilTrue("two new ones are open", () -> open(sandbox) == 2);
      assertThat(everythingIsAcked(sandbox)).isTrue();
    }
  }

  @Test
  void it_starts_without_slack_and_connects_when_slack_is_there(@TempDir Path data)
      throws Exception {
    try (var sandbox = socketMode()) {
      sandbox.faults().gone(true);
      try (var muster = RunningMuster.start(data, environment(sandbox))) {
        assertThat(muster.page("/").getPort()).isPositive();
        sandbox.faults().gone(false);

        assertThat(sandbox.awaitSockets(2, SOON)).isTrue();
        assertThat(everythingIsAcked(sandbox)).isTrue();
      }
    }
  }

  @Test
  void one_that_waits_for_the_database_delays_no_other_and_nothing_is_acked_unstored(
      @TempDir Path data) throws Exception {
    try (var database = TestDatabase.h2();
        var sandbox = socketMode();
        var muster =
            RunningMuster.start(data, environment(sandbox, "DATABASE_URL", database.url()));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(sandbox.awaitSockets(2, SOON)).isTrue();
      var maya = sandbox.person("maya");
      maya.type("#general", "/incident declare sev3 Search is slow");
      assertThat(maya.submit().isAccepted()).isTrue();
      untilTrue("she is in the channel", () -> cards(sandbox) == 1 && isIn("maya", sandbox));
      maya.type(CHANNEL, "The culprit");
      var said =
          maya.messages(CHANNEL).stream()
              .filter(each -> each.text().equals("The culprit"))
              .findFirst()
              .orElseThrow();
      sandbox.settle();
      try (var connection = database.connect();
          var statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute(
            "insert into delivery (meaning, received_at) values ('mark/%s/%s', now())"
                .formatted(said.channel(), said.ts()));
        var event = threads.submit(() -> maya.react(said, "pushpin"));
        untilTrue(
            "the event is on its way",
            () ->
                sandbox.calls().toApp().stream()
                    .anyMatch(each -> each.method().equals("reaction_added") && each.isRunning()));

        assertThat(everythingIsAcked(sandbox)).isTrue();
        assertThat(event.isDone()).isFalse();
        assertThat(event.get(20, TimeUnit.SECONDS).problem()).isEqualTo("operation_timeout");
        connection.rollback();
      }
      untilTrue("the event came again and counts", () -> marks(muster) == 1);
    }
  }

  @Test
  void what_comes_again_through_another_connection_happens_once(@TempDir Path data)
      throws Exception {
    try (var sandbox = socketMode();
        var muster = RunningMuster.start(data, environment(sandbox))) {
      assertThat(sandbox.awaitSockets(2, SOON)).isTrue();
      var maya = sandbox.person("maya");
      maya.type("#general", "/incident declare sev3 Search is slow");
      var form = maya.submit();
      untilTrue("she is in the channel", () -> cards(sandbox) == 1 && isIn("maya", sandbox));
      maya.type(CHANNEL, "The culprit");
      var said =
          maya.messages(CHANNEL).stream()
              .filter(each -> each.text().equals("The culprit"))
              .findFirst()
              .orElseThrow();
      var note = maya.type(CHANNEL, "/incident note Once");
      var mark = maya.react(said, "pushpin");

      for (var time = 0; time < 3; time++) {
        assertThat(sandbox.again(form.delivery()).body()).isEqualTo(form.delivery().body());
        assertThat(sandbox.again(note).body()).isEqualTo(note.body());
        assertThat(sandbox.again(mark).isAcked()).isTrue();
        assertThat(sandbox.againAsNewEvent(mark).isAcked()).isTrue();
      }

      untilTrue("it is marked", () -> marks(muster) == 1);
      assertThat(facts(muster, IncidentEvent.NoteAdded.class)).isEqualTo(1);
      assertThat(muster.bean(Incidents.class).find(new IncidentNumber(2))).isEmpty();
    }
  }

  private static boolean everythingIsAcked(Sandbox sandbox) {
    var maya = sandbox.person("maya");
    return IntStream.range(0, 6)
        .allMatch(each -> maya.type("#general", "/incident list").problem().isEmpty());
  }

  private static long open(Sandbox sandbox) {
    return sandbox.sockets().stream().filter(OpenSocket::isOpen).count();
  }

  private static long marks(RunningMuster muster) {
    return facts(muster, IncidentEvent.MessageMarked.class);
  }

  private static long facts(RunningMuster muster, Class<? extends IncidentEvent> kind) {
    return muster.bean(Timeline.class).of(new IncidentNumber(1)).stream()
        .filter(each -> kind.isInstance(each.event()))
        .count();
  }

  private static Sandbox socketMode() throws IOException {
    return Sandbox.start(
        SandboxSettings.of(
                Files.readString(Path.of("manifest.yaml"))
                    .replace("socket_mode_enabled: false", "socket_mode_enabled: true"))
            .withSocketMode());
  }

  private static Map<String, String> environment(Sandbox sandbox, String name, String value) {
    var environment = new HashMap<>(environment(sandbox));
    environment.put(name, value);
    return environment;
  }

  private static boolean isIn(String name, Sandbox sandbox) {
    return sandbox.snapshot(CHANNEL).members().contains(name);
  }

  private static long cards(Sandbox sandbox) {
    try {
      return sandbox.person("maya").messages(CHANNEL).stream()
          .filter(each -> each.text().startsWith("INC-1"))
          .count();
    } catch (RuntimeException notThereYet) {
      return 0;
    }
  }

  private static Map<String, String> environment(Sandbox sandbox) {
    return Map.of(
        "SLACK_BOT_TOKEN", sandbox.botToken(),
        "SLACK_SIGNING_SECRET", sandbox.signingSecret(),
        "SLACK_APP_TOKEN", sandbox.appToken(),
        "SLACK_API_URL", sandbox.apiUrl(),
        "MUSTER_HOST", "127.0.0.1");
  }
}
