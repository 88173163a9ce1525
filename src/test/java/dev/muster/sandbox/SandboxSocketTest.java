package dev.muster.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.socket_mode.SocketModeClient;
import dev.muster.sandbox.app.Delivery;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The same workspace through sockets the app opens itself. */
class SandboxSocketTest {

  @Test
  void commands_and_events_come_through_the_socket() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxSettings.of(Manifests.errand()).withSocketMode())) {
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
    try (Sandbox sandbox = Sandbox.start(SandboxSettings.of(Manifests.errand()).withSocketMode())) {
      assertThat(sandbox.person("maya").type("#general", "/errand bread").problem())
          .isEqualTo("dispatch_failed");
    }
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
