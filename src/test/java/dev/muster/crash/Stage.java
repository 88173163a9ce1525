package dev.muster.crash;

import dev.muster.MusterProcess;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workspace, and Muster in a process of its own that is killed and started again. Its clock turns
 * with the workspace's, and its commits pass a turnstile.
 */
final class Stage implements AutoCloseable {

  /**
   * Wide enough that whatever stands still keeps nobody else waiting; a SEV2 is asked for an update
   * a while after a SEV1, a SEV3 never.
   */
  private static final Map<String, String> ROOM =
      Map.of(
          "MUSTER_OUTBOX_AT_ONCE", "200",
          "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE", "60",
          "MUSTER_CADENCE_SEV2", "20m",
          "MUSTER_CADENCE_SEV3", "48h");

  private final Sandbox sandbox;
  private final Map<String, String> environment;
  private final Turnstile turnstile;
  private final Path clock;
  private final Path log;
  private final int port = MusterProcess.freePort();
  private Duration ahead = Duration.ZERO;
  private @Nullable MusterProcess muster;
  private long upSince;

  private Stage(Sandbox sandbox, Path folder, Path log, Map<String, String> database) {
    this.sandbox = sandbox;
    this.turnstile = new Turnstile(folder);
    this.clock = folder.resolve("clock");
    this.log = log;
    this.environment = new HashMap<>(ROOM);
    environment.putAll(database);
    environment.put("SLACK_BOT_TOKEN", sandbox.botToken());
    environment.put("SLACK_SIGNING_SECRET", sandbox.signingSecret());
    environment.put("SLACK_API_URL", sandbox.apiUrl());
    environment.put("MUSTER_ANNOUNCE_CHANNEL", "incidents");
    environment.put("MUSTER_HOST", "127.0.0.1");
    environment.put("MUSTER_DATA", folder.resolve("data").toString());
    environment.put("MUSTER_TEST_CLOCK", clock.toString());
    environment.put("MUSTER_TEST_TURNSTILE", folder.toString());
  }

  static Stage open(Path folder, Path log, Map<String, String> database) throws IOException {
    var manifest = Files.readString(Path.of("manifest.yaml"));
    var sandbox = Sandbox.start(SandboxSettings.of(manifest));
    var stage = new Stage(sandbox, folder, log, database);
    sandbox.connect(URI.create("http://127.0.0.1:" + stage.port + "/slack/events"));
    Turnstile.replace(stage.clock, List.of(stage.ahead.toString()));
    return stage;
  }

  Sandbox sandbox() {
    return sandbox;
  }

  Turnstile turnstile() {
    return turnstile;
  }

  /** Where the embedded database is, if there is no other. */
  Path data() {
    return Path.of(environment.get("MUSTER_DATA"));
  }

  /** Returns as soon as it answers. */
  void start() {
    turnstile.reset();
    muster = MusterProcess.start(port, log, environment);
    upSince = System.nanoTime();
  }

  Duration sinceUp() {
    return Duration.ofNanos(System.nanoTime() - upSince);
  }

  void kill() {
    if (muster != null) {
      muster.kill();
      muster = null;
    }
  }

  /** For both, so that signatures stay fresh. */
  void turn(Duration more) {
    ahead = ahead.plus(more);
    Turnstile.replace(clock, List.of(ahead.toString()));
    sandbox.turnClock(more);
  }

  @Override
  public void close() {
    kill();
    sandbox.close();
  }
}
