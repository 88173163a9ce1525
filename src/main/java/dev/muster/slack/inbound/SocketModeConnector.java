package dev.muster.slack.inbound;

import com.slack.api.Slack;
import dev.muster.slack.webapi.SlackSettings;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Receives deliveries by Socket Mode, for installations without a public address. Opens two
 * connections by default, so that one delivers while the other is renewed.
 */
@Singleton
class SocketModeConnector {

  private final List<SocketLink> links;

  SocketModeConnector(
      Slack slack,
      SlackSettings settings,
      SocketSettings sockets,
      SocketEnvelopeHandler envelopes) {
    this.links =
        settings
            .appToken()
            .map(token ->
                IntStream.range(0, sockets.connections())
                    .mapToObj(each -> new SocketLink(slack, token, envelopes))
                    .toList())
            .orElse(List.of());
  }

  /**
   * Returns at once: each link connects in its own thread, so Muster starts while Slack is down.
   */
  @EventListener
  void start(StartupEvent event) {
    for (var each = 0; each < links.size(); each++) {
      links.get(each).start("socket-" + (each + 1));
    }
  }

  @EventListener
  void stop(ShutdownEvent event) throws InterruptedException {
    for (var link : links) {
      link.stop();
    }
  }
}
