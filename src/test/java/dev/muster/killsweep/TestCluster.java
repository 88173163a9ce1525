package dev.muster.killsweep;

import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A workspace, the replicas of Muster that work there, and the time, which all of them share. */
final class TestCluster implements AutoCloseable {

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
  private final Path folder;
  private final Path log;
  private final Map<String, String> environment;
  private final List<Replica> replicas = new ArrayList<>();
  private Duration ahead = Duration.ZERO;

  private TestCluster(Sandbox sandbox, Path folder, Path log, Map<String, String> settings) {
    this.sandbox = sandbox;
    this.folder = folder;
    this.log = log;
    this.environment = new HashMap<>(ROOM);
    environment.putAll(settings);
    environment.put("SLACK_BOT_TOKEN", sandbox.botToken());
    environment.put("SLACK_SIGNING_SECRET", sandbox.signingSecret());
    environment.put("SLACK_API_URL", sandbox.apiUrl());
    environment.put("MUSTER_ANNOUNCE_CHANNEL", "incidents");
    environment.put("MUSTER_HOST", "127.0.0.1");
    // They come by themselves, some time, and a sweep must know what comes when.
    List.of("COMMANDER", "SUMMARY", "SILENCE", "RESOLUTION", "CLOSE")
        .forEach(nudge -> environment.put("MUSTER_NUDGES_" + nudge, "0s"));
    environment.put("MUSTER_DATA", data().toString());
  }

  /**
   * @param settings the database, and what is to be unlike {@link #ROOM}
   */
  static TestCluster open(Path folder, Path log, Map<String, String> settings) throws IOException {
    var manifest = Files.readString(Path.of("manifest.yaml"));
    return new TestCluster(Sandbox.start(SandboxSettings.of(manifest)), folder, log, settings);
  }

  /** One more, not started yet; Slack delivers to all of them in turn. */
  Replica replica(Duration skew) {
    var own = folder.resolve("replica-" + replicas.size());
    var replica = new Replica(own, log, skew, environment);
    replica.turnTo(ahead);
    replicas.add(replica);
    deliverTo(replicas);
    return replica;
  }

  void deliverTo(List<Replica> some) {
    sandbox.connect(some.stream().map(Replica::door).toList());
  }

  Sandbox sandbox() {
    return sandbox;
  }

  /** Where the embedded database is, if there is no other. */
  Path data() {
    return folder.resolve("data");
  }

  /** For Slack as well, so that signatures stay fresh. */
  void turn(Duration more) {
    ahead = ahead.plus(more);
    replicas.forEach(each -> each.turnTo(ahead));
    sandbox.turnClock(more);
  }

  @Override
  public void close() {
    replicas.forEach(Replica::close);
    sandbox.close();
  }
}
