package dev.muster;

import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxSettings;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The workspace that stands in for Slack when there are no tokens, from start to stop. */
@Singleton
@Requires(bean = Sandbox.class)
class SandboxHost {

  private final Sandbox sandbox;

  SandboxHost(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** Next door to Muster's own port, with the state it had when it was last closed. */
  static Sandbox open(Settings settings) {
    return Sandbox.start(
        asDelivered(settings)
            .withHost(settings.host())
            .withPort(settings.sandboxPort())
            .withAllowedHosts(settings.hostNames())
            .withDataFile(settings.data().resolve("sandbox.json")));
  }

  /** By Socket Mode as an operator would have it: with that switched on in the manifest. */
  private static SandboxSettings asDelivered(Settings settings) {
    return settings.sandboxSocketMode()
        ? SandboxSettings.of(
                manifest().replace("socket_mode_enabled: false", "socket_mode_enabled: true"))
            .withSocketMode()
        : SandboxSettings.of(manifest());
  }

  /** Last of all, so that what is on its way can still arrive. */
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void stop(ShutdownEvent event) {
    sandbox.close();
  }

  private static String manifest() {
    try (var manifest = SandboxHost.class.getResourceAsStream("/manifest.yaml")) {
      if (manifest == null) {
        throw new IllegalStateException("the jar was built without its manifest.yaml");
      }
      return new String(manifest.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
