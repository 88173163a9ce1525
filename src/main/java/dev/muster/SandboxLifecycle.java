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
 * The workspace that stands in for Slack when there are no tokens, from start to stop. No other
 * class of the bot knows {@code dev.muster.sandbox}.
 */
final class SandboxLifecycle {

  private final SandboxServer sandbox;
  private final boolean bySocketMode;

  private SandboxLifecycle(SandboxServer sandbox, boolean bySocketMode) {
    this.sandbox = sandbox;
    this.bySocketMode = bySocketMode;
  }

  /** Next door to Muster's own port, with the state it had when it was last closed. */
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

  /** Muster goes by the sandbox's clock, and closes it when it stops. */
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
   * @param port where Muster listens on this machine
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

    /** Last of all, so that what is on its way can still arrive. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void stop(ShutdownEvent event) {
      host.close();
    }
  }

  /** By Socket Mode as an operator would have it: with that switched on in the manifest. */
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
