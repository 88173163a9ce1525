package dev.muster.slack.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.bolt.response.Response;
import dev.muster.access.WrongCredentials;
import dev.muster.outbox.OutboxSignal;
import dev.muster.scheduling.MachineClock;
import dev.muster.slack.payload.DeliveryReader;
import dev.muster.slack.webapi.SlackSettings;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.context.event.HttpRequestTerminatedEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP endpoint for Slack's commands, interactions and events. Nothing is parsed before the
 * signature over the raw bytes is verified; an unsigned request gets a 401 without details.
 */
@Controller(SlackEndpoint.PATH)
class SlackEndpoint {

  private static final Logger LOG = LoggerFactory.getLogger(SlackEndpoint.class);

  static final String PATH = "/slack/events";

  private final RequestDispatcher dispatcher;
  private final DeliveryReader reader;
  private final SignatureCheck signature;
  private final WrongCredentials wrong;
  private final OutboxSignal signal;
  private final InstantSource clock;
  private final InstantSource machine;

  SlackEndpoint(
      RequestDispatcher dispatcher,
      DeliveryReader reader,
      SlackSettings settings,
      WrongCredentials wrong,
      OutboxSignal signal,
      InstantSource clock,
      @Named(MachineClock.NAME) InstantSource machine) {
    this.wrong = wrong;
    this.dispatcher = dispatcher;
    this.reader = reader;
    this.signature = new SignatureCheck(settings.signingSecret());
    this.signal = signal;
    this.clock = clock;
    this.machine = machine;
  }

  @Post
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
  @Produces(MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> receive(HttpRequest<?> request, @Body byte[] body) {
    var headers = request.getHeaders();
    var genuine =
        signature.accepts(
            headers.get("X-Slack-Request-Timestamp"),
            headers.get("X-Slack-Signature"),
            body,
            clock.instant(),
            machine.instant());
    if (!genuine) {
      wrong.take("Slack signature", request);
      return HttpResponse.status(HttpStatus.UNAUTHORIZED)
          .contentType(MediaType.TEXT_PLAIN_TYPE)
          .body("This request is not signed by Slack, or not within the last five minutes.");
    }
    note(headers);
    return http(dispatcher.answer(reader.read(body)));
  }

  private static HttpResponse<?> http(Response response) {
    var answer = HttpResponse.status(HttpStatus.valueOf(response.getStatusCode()));
    if (response.getBody() == null || response.getBody().isEmpty()) {
      return answer;
    }
    return answer
        .contentType(Optional.ofNullable(response.getContentType()).orElse(MediaType.TEXT_PLAIN))
        .body(response.getBody().getBytes(UTF_8));
  }

  private static void note(HttpHeaders headers) {
    var repeat = headers.get("X-Slack-Retry-Num");
    if (repeat != null) {
      LOG.info(
          "Slack repeats a delivery, time {}: {}", repeat, headers.get("X-Slack-Retry-Reason"));
    }
  }

  /** Wakes the outbox after the response is sent. */
  @EventListener
  void answered(HttpRequestTerminatedEvent event) {
    if (event.getSource().getPath().equals(PATH)) {
      signal.wake();
    }
  }
}
