package dev.muster;

import dev.muster.sandbox.SandboxServer;
import dev.muster.sandbox.SandboxSettings;
import dev.muster.scheduling.ClockOverride;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Starts and stops the sandbox, the workspace that replaces Slack when no Slack tokens are set. No
 * other class of the bot depends on {@code dev.muster.sandbox}.
 */
final class SandboxLifecycle {

  private final SandboxServer sandbox;
  private final boolean bySocketMode;

  private SandboxLifecycle(SandboxServer sandbox, boolean bySocketMode) {
    this.sandbox = sandbox;
    this.bySocketMode = bySocketMode;
  }

  /** Starts the sandbox on the port after Muster's own, with its last saved state. */
  static SandboxLifecycle open(Settings settings) {
    return open(settings, SandboxServer::start);
  }

  static SandboxLifecycle open(Settings settings, Function<SandboxSettings, SandboxServer> start) {
    var sandbox =
        start.apply(
            asDelivered(settings)
                .withHost(settings.host())
                .withPort(settings.sandboxPort())
                .withAllowedHosts(settings.hostNames())
                .withDataFile(settings.data().resolve("sandbox.json")));
    return new SandboxLifecycle(sandbox, settings.sandboxSocketMode());
  }

  /** Makes Muster use the sandbox's clock, and close the sandbox when Muster stops. */
  void register(ApplicationContextBuilder muster) {
    muster
        .environments("sandbox")
        .singletons(this, sandbox, new ClockOverride(sandbox.clock(), sandbox::onTurn));
  }

  Map<String, Object> properties() {
    var properties = new HashMap<String, Object>();
    properties.put("muster.slack.bot-token", sandbox.botToken());
    properties.put("muster.slack.signing-secret", sandbox.signingSecret());
    properties.put("muster.slack.api-url", sandbox.apiUrl());
    if (bySocketMode) {
      properties.put("muster.slack.app-token", sandbox.appToken());
    }
    return properties;
  }

  /**
   * @param port Muster's port on this machine
   */
  void deliverTo(int port) {
    sandbox.connect(URI.create("http://127.0.0.1:" + port + "/slack/events"));
  }

  URI url() {
    return URI.create(sandbox.url());
  }

  void close() {
    sandbox.close();
  }

  @Singleton
  @Requires(bean = SandboxLifecycle.class)
  static class Shutdown {

    private final SandboxLifecycle host;

    Shutdown(SandboxLifecycle host) {
      this.host = host;
    }

    /** Runs last, so that deliveries in progress can still arrive. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void stop(ShutdownEvent event) {
      host.close();
    }
  }

  /** For Socket Mode, switches it on in the manifest, as an operator would. */
  private static SandboxSettings asDelivered(Settings settings) {
    return settings.sandboxSocketMode()
        ? SandboxSettings.of(
                manifest().replace("socket_mode_enabled: false", "socket_mode_enabled: true"))
            .withSocketMode()
        : SandboxSettings.of(manifest());
  }

  private static String manifest() {
    try (var manifest = SandboxLifecycle.class.getResourceAsStream("/manifest.yaml")) {
      if (manifest == null) {
        throw new IllegalStateException("the jar was built without its manifest.yaml");
      }
      return new String(manifest.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
