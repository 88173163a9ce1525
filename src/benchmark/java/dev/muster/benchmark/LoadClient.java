package dev.muster.benchmark;

import dev.muster.MusterProcess;
import dev.muster.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Muster in a process of its own, with the flags of a small server. */
final class LoadClient {

  private static final List<String> FLAGS = List.of("-Xmx256m");

  private LoadClient() {}

  static MusterProcess muster(
      Path log, Sandbox sandbox, Database database, Map<String, String> more) {
    var environment = new HashMap<>(more);
    environment.put("DATABASE_URL", database.url());
    environment.put("SLACK_BOT_TOKEN", sandbox.botToken());
    environment.put("SLACK_SIGNING_SECRET", sandbox.signingSecret());
    environment.put("SLACK_API_URL", sandbox.apiUrl());
    environment.put("MUSTER_ANNOUNCE_CHANNEL", "incidents");
    environment.put("MUSTER_HOST", "127.0.0.1");
    return MusterProcess.start(
        "dev.muster.Muster", FLAGS, MusterProcess.freePort(), log, environment);
  }

  static MusterProcess bareBolt(Path log, Sandbox sandbox) {
    return MusterProcess.start(
        BareBolt.class.getName(),
        FLAGS,
        MusterProcess.freePort(),
        log,
        Map.of("SLACK_SIGNING_SECRET", sandbox.signingSecret()));
  }
}
