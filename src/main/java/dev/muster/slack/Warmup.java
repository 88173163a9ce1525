package dev.muster.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.util.json.GsonFactory;
import dev.muster.incident.Severity;
import dev.muster.outbox.Undelivered;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the motions once before the door opens. The first command would otherwise take half
 * a second to load classes and a connection, of the three that Slack waits and a trigger lives.
 */
@Singleton
class Warmup {

  private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);

  private final App app;
  private final Switchboard switchboard;
  private final CommandIntake commands;
  private final Deliveries deliveries;
  private final DeclareForm form;
  private final SlackCalls calls;
  private final InstantSource clock;

  Warmup(
      App app,
      Switchboard switchboard,
      CommandIntake commands,
      Deliveries deliveries,
      DeclareForm form,
      SlackCalls calls,
      InstantSource clock) {
    this.app = app;
    this.switchboard = switchboard;
    this.commands = commands;
    this.deliveries = deliveries;
    this.form = form;
    this.calls = calls;
    this.clock = clock;
  }

  @EventListener
  void rehearse(StartupEvent event) {
    Thread.ofVirtual().name("greeting").start(this::greet);
    switchboard.answer(
        new SlackRequestParser(app.config())
            .parse(
                SlackRequestParser.HttpRequest.builder()
                    .requestUri("/slack/events")
                    .queryString(Map.of())
                    .headers(
                        new RequestHeaders(Map.of("Content-Type", List.of("application/json"))))
                    .requestBody("{\"type\":\"url_verification\",\"challenge\":\"rehearsal\"}")
                    .build()));
    handle(command());
    var unused =
        GsonFactory.createSnakeCase().toJson(form.view(Optional.of(Severity.SEV1), "Rehearsal"));
  }

  /** The whole way into the database, and back again: nothing is kept of it. */
  private void handle(SlashCommandPayload payload) {
    var now = clock.instant();
    var deadline = Deadline.in(Duration.ofSeconds(1));
    try {
      deliveries.handle(
          "rehearsal",
          now,
          new Commitment(),
          () -> Handled.takenBack(commands.handle(payload, now, deadline).answer()));
    } catch (RuntimeException e) {
      LOG.warn("The rehearsal failed, so the first command may take its time", e);
    }
  }

  private static SlashCommandPayload command() {
    var payload = new SlashCommandPayload();
    payload.setUserId("U0");
    payload.setUserName("nobody");
    payload.setChannelId("C0");
    payload.setText("list");
    return payload;
  }

  /** Slack may be down: that is said, no more. */
  private void greet() {
    try {
      var answer =
          calls.ask("auth.test", Optional.empty(), false, methods -> methods.authTest(r -> r));
      LOG.info("Connected to {} as {}", answer.getTeam(), answer.getUser());
    } catch (Undelivered problem) {
      LOG.warn(
          "Not connected to Slack yet; what is owed is kept until it is: {}", problem.problem());
    }
  }
}
