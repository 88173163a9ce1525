package dev.muster.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.util.json.GsonFactory;
import dev.muster.incident.Severity;
import dev.muster.outbox.EffectNotDone;
import dev.muster.slack.declare.DeclareForm;
import dev.muster.slack.delivery.CommitGuard;
import dev.muster.slack.delivery.Deadline;
import dev.muster.slack.delivery.Deliveries;
import dev.muster.slack.delivery.DeliveryResult;
import dev.muster.slack.inbound.CommandHandler;
import dev.muster.slack.inbound.RequestDispatcher;
import dev.muster.slack.payload.DeliveryReader;
import dev.muster.slack.webapi.SlackCalls;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one command through all layers at startup. Without it, the first command takes half a second
 * to load classes and to open a connection, out of the three seconds before Slack's timeout and the
 * trigger's expiry.
 */
@Singleton
class Warmup {

  private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);

  private final DeliveryReader reader;
  private final RequestDispatcher dispatcher;
  private final CommandHandler commands;
  private final Deliveries deliveries;
  private final DeclareForm form;
  private final SlackCalls calls;
  private final InstantSource clock;

  Warmup(
      DeliveryReader reader,
      RequestDispatcher dispatcher,
      CommandHandler commands,
      Deliveries deliveries,
      DeclareForm form,
      SlackCalls calls,
      InstantSource clock) {
    this.reader = reader;
    this.dispatcher = dispatcher;
    this.commands = commands;
    this.deliveries = deliveries;
    this.form = form;
    this.calls = calls;
    this.clock = clock;
  }

  @EventListener
  void rehearse(StartupEvent event) {
    Thread.ofVirtual().name("greeting").start(this::greet);
    dispatcher.answer(
        reader.read("{\"type\":\"url_verification\",\"challenge\":\"rehearsal\"}".getBytes(UTF_8)));
    handle(command());
    var unused =
        GsonFactory.createSnakeCase().toJson(form.view(Optional.of(Severity.SEV1), "Rehearsal"));
  }

  /** Runs up to the database and rolls the transaction back, so nothing is stored. */
  private void handle(SlashCommandPayload payload) {
    var now = clock.instant();
    var deadline = Deadline.in(Duration.ofSeconds(1));
    try {
      deliveries.handle(
          "rehearsal",
          now,
          new CommitGuard(),
          () -> DeliveryResult.takenBack(commands.handle(payload, now, deadline).answer()));
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

  /** Calls Slack once. A failure is logged and otherwise ignored, because Slack may be down. */
  private void greet() {
    try {
      var answer =
          calls.ask("auth.test", Optional.empty(), false, methods -> methods.authTest(r -> r));
      LOG.info("Connected to {} as {}", answer.getTeam(), answer.getUser());
    } catch (EffectNotDone problem) {
      LOG.warn(
          "Not connected to Slack yet; what is owed is kept until it is: {}", problem.problem());
    }
  }
}
