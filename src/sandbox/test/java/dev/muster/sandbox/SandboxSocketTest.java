package dev.muster.sandbox;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.socket_mode.SocketModeClient;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.app.OpenSocket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The same workspace through sockets the app opens itself. */
class SandboxSocketTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void commands_and_events_come_through_the_socket() throws Exception {
    try (Sandbox sandbox =
        Sandbox.start(SandboxSettings.of(Manifests.claimed()).withSocketMode())) {
      App app = app(sandbox);
      SocketModeApp socket =
          new SocketModeApp(sandbox.appToken(), SocketModeClient.Backend.JavaWebSocket, app);
      socket.startAsync();
      assertThat(sandbox.awaitSocket(Duration.ofSeconds(10))).isTrue();
      SandboxPerson maya = sandbox.person("maya");
      Delivery command = maya.type("#general", "/errand bread");
      assertThat(command.isAcked()).isTrue();
      assertThat(maya.ephemerals("general").getFirst().text()).isEqualTo("On it, bread");
      assertThat(maya.openHome().isAcked()).isTrue();
      sandbox.refreshSockets();
      assertThat(sandbox.awaitSocket(Duration.ofSeconds(10))).as("it comes again").isTrue();
      assertThat(maya.openHome().isAcked()).isTrue();
      socket.stop();
    }
  }

  @Test
  void without_a_socket_nobody_is_reached() {
    try (Sandbox sandbox =
        Sandbox.start(SandboxSettings.of(Manifests.claimed()).withSocketMode())) {
      assertThat(sandbox.person("maya").type("#general", "/errand bread").problem())
          .isEqualTo("dispatch_failed");
    }
  }

  @Test
  void what_is_larger_than_any_acknowledgement_ends_its_socket() throws Exception {
    try (Sandbox sandbox = socketMode();
        RawSocket one = RawSocket.opened(sandbox)) {
      assertThat(sandbox.awaitSockets(1, SOON)).isTrue();
      one.say("x".repeat(2 << 20));
      untilTrue("it is ended", one::isEnded);
      untilTrue("it is forgotten", () -> sandbox.sockets().isEmpty());
    }
  }

  @Test
  void deliveries_take_turns_among_the_sockets() throws Exception {
    try (Sandbox sandbox = socketMode();
        RawSocket one = RawSocket.opened(sandbox);
        RawSocket other = RawSocket.opened(sandbox)) {
      assertThat(sandbox.awaitSockets(2, SOON)).isTrue();
      for (int each = 0; each < 4; each++) {
        assertThat(sandbox.person("maya").type("#general", "/errand bread").isAcked()).isTrue();
      }
      assertThat(one.envelopes()).hasSize(2);
      assertThat(other.envelopes()).hasSize(2);
    }
  }

  @Test
  void when_one_line_goes_dead_the_others_carry_on() throws Exception {
    try (Sandbox sandbox = socketMode();
        RawSocket one = RawSocket.opened(sandbox)) {
      assertThat(sandbox.awaitSockets(1, SOON)).isTrue();
      try (RawSocket other = RawSocket.opened(sandbox)) {
        assertThat(sandbox.awaitSockets(2, SOON)).isTrue();
        sandbox.sockets().getFirst().drop();
        untilTrue("the app sees it", one::isEnded);
        assertThat(one.words()).containsExactly("hello");
        assertThat(sandbox.sockets()).hasSize(1);
        for (int each = 0; each < 3; each++) {
          assertThat(sandbox.person("maya").type("#general", "/errand bread").isAcked()).isTrue();
        }
        assertThat(other.envelopes()).hasSize(3);
      }
    }
  }

  @Test
  void a_socket_is_warned_before_it_ends_and_works_until_then() throws Exception {
    try (Sandbox sandbox = socketMode();
        RawSocket one = RawSocket.opened(sandbox)) {
      assertThat(sandbox.awaitSockets(1, SOON)).isTrue();
      OpenSocket socket = sandbox.sockets().getFirst();
      socket.warn();
      Delivery command = sandbox.person("maya").type("#general", "/errand bread");
      assertThat(command.via()).isEqualTo(socket.name());
      assertThat(command.isAcked()).isTrue();
      socket.refresh();
      untilTrue("the app sees it", one::isEnded);
      assertThat(one.words())
          .containsExactly("hello", "disconnect warning", "disconnect refresh_requested");
      assertThat(sandbox.sockets()).isEmpty();
    }
  }

  @Test
  void an_event_that_is_not_acknowledged_in_time_comes_through_another_socket() throws Exception {
    try (Sandbox sandbox = socketMode();
        RawSocket deaf = RawSocket.deaf(sandbox)) {
      assertThat(sandbox.awaitSockets(1, SOON)).isTrue();
      try (RawSocket listening = RawSocket.opened(sandbox)) {
        assertThat(sandbox.awaitSockets(2, SOON)).isTrue();
        assertThat(sandbox.person("maya").openHome().problem()).isEqualTo("operation_timeout");
        sandbox.settle();
        assertThat(listening.envelopes()).hasSize(1);
        var again = listening.envelopes().getFirst();
        assertThat(again.path("retry_attempt").asInt()).isEqualTo(1);
        assertThat(again.path("payload").path("event_id"))
            .isEqualTo(deaf.envelopes().getFirst().path("payload").path("event_id"));
      }
    }
  }

  @Test
  void an_event_whose_socket_ends_comes_through_another_at_once() throws Exception {
    try (Sandbox sandbox = socketMode();
        RawSocket deaf = RawSocket.deaf(sandbox)) {
      assertThat(sandbox.awaitSockets(1, SOON)).isTrue();
      OpenSocket dying = sandbox.sockets().getFirst();
      try (RawSocket listening = RawSocket.opened(sandbox);
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        assertThat(sandbox.awaitSockets(2, SOON)).isTrue();
        var opening = threads.submit(() -> sandbox.person("maya").openHome());
        untilTrue("it is on its way", () -> deaf.envelopes().size() == 1);
        dying.drop();
        assertThat(opening.get().problem()).isEqualTo("dispatch_failed");
        sandbox.settle();
        assertThat(listening.envelopes()).hasSize(1);
        assertThat(listening.envelopes().getFirst().path("retry_attempt").asInt()).isEqualTo(1);
      }
    }
  }

  @Test
  void a_command_whose_socket_ends_fails_for_the_person_and_is_not_repeated() throws Exception {
    try (Sandbox sandbox = socketMode();
        RawSocket deaf = RawSocket.deaf(sandbox)) {
      assertThat(sandbox.awaitSockets(1, SOON)).isTrue();
      OpenSocket dying = sandbox.sockets().getFirst();
      try (RawSocket listening = RawSocket.opened(sandbox);
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        assertThat(sandbox.awaitSockets(2, SOON)).isTrue();
        var typing = threads.submit(() -> sandbox.person("maya").type("#general", "/errand bread"));
        untilTrue("it is on its way", () -> deaf.envelopes().size() == 1);
        dying.drop();
        assertThat(typing.get().problem()).isEqualTo("dispatch_failed");
        assertThat(listening.envelopes()).isEmpty();
      }
    }
  }

  private static Sandbox socketMode() {
    return Sandbox.start(SandboxSettings.of(Manifests.claimed()).withSocketMode());
  }

  private static App app(Sandbox sandbox) {
    App app =
        new App(
            AppConfig.builder()
                .slack(ErrandApp.slack(sandbox))
                .singleTeamBotToken(sandbox.botToken())
                .build());
    app.command(
        "/errand", (request, context) -> context.ack("On it, " + request.getPayload().getText()));
    app.event(AppHomeOpenedEvent.class, (event, context) -> context.ack());
    return app;
  }
}
