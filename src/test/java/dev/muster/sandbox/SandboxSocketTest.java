package dev.muster.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.socket_mode.SocketModeClient;
import dev.muster.sandbox.app.Delivery;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The same workspace through sockets the app opens itself. */
class SandboxSocketTest {

  @Test
  void commands_and_events_come_through_the_socket() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxSettings.of(Manifests.errand()).withSocketMode())) {
      App app = app(sandbox);
      SocketModeClient client =
          ErrandApp.slack(sandbox)
              .socketMode(sandbox.appToken(), SocketModeClient.Backend.JavaWebSocket);
      SocketModeApp socket = new SocketModeApp(client, app);
      CountDownLatch greeted = new CountDownLatch(1);
      client.addWebSocketMessageListener(text -> countHello(text, greeted));
      socket.startAsync();
      assertThat(greeted.await(10, TimeUnit.SECONDS)).isTrue();
      SandboxPerson maya = sandbox.person("maya");
      Delivery command = maya.type("#general", "/errand bread");
      assertThat(command.isAcked()).isTrue();
      assertThat(maya.ephemerals("general").getFirst().text()).isEqualTo("On it, bread");
      assertThat(maya.openHome().isAcked()).isTrue();
      CountDownLatch back = new CountDownLatch(1);
      client.addWebSocketMessageListener(text -> countHello(text, back));
      sandbox.refreshSockets();
      assertThat(back.await(10, TimeUnit.SECONDS)).isTrue();
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

  private static void countHello(String text, CountDownLatch hellos) {
    if (text.contains("\"hello\"")) {
      hellos.countDown();
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
