package dev.muster.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.util.json.GsonFactory;
import dev.muster.incident.Severity;
import dev.muster.people.PersonId;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLEncoder;
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
  private final CommandDesk commands;
  private final DeclareForm form;
  private final MethodsClient methods;
  private final InstantSource clock;

  Warmup(
      App app, CommandDesk commands, DeclareForm form, MethodsClient methods, InstantSource clock) {
    this.app = app;
    this.commands = commands;
    this.form = form;
    this.methods = methods;
    this.clock = clock;
  }

  @EventListener
  void rehearse(StartupEvent event) {
    Thread.ofVirtual().name("greeting").start(this::greet);
    new SlackRequestParser(app.config())
        .parse(
            SlackRequestParser.HttpRequest.builder()
                .requestUri("/slack/events")
                .queryString(Map.of())
                .headers(
                    new RequestHeaders(
                        Map.of("Content-Type", List.of("application/x-www-form-urlencoded"))))
                .requestBody("command=" + URLEncoder.encode(BoltFace.COMMAND, UTF_8) + "&text=help")
                .build());
    var call = new CommandCall(new PersonId("U0"), "nobody", "", Optional.empty(), clock.instant());
    commands.answer("help", call);
    var unused =
        GsonFactory.createSnakeCase().toJson(form.view(Optional.of(Severity.SEV1), "Rehearsal"));
  }

  /**
   * Opens the connection that the first form will use. Slack may be down: that is said, no more.
   */
  private void greet() {
    try {
      var answer = methods.authTest(r -> r);
      if (answer.isOk()) {
        LOG.info("Connected to {} as {}", answer.getTeam(), answer.getUser());
      } else {
        LOG.warn("Slack does not accept the bot token: {}", answer.getError());
      }
    } catch (IOException | SlackApiException e) {
      LOG.warn("Slack does not answer yet; what is owed is kept until it does: {}", e.toString());
    }
  }
}
