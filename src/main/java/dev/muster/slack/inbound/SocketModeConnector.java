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
 * The same handlers over connections that we open, for those without a public address. Two by
 * default: while one is renewed the other carries on.
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

  /** Slack unreachable is no reason not to start: each link connects in its own time. */
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
