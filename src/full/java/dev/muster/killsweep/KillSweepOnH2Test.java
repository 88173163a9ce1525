package dev.muster.killsweep;

import java.nio.file.Path;
import java.util.Map;

class KillSweepOnH2Test extends KillSweepContract {

  KillSweepOnH2Test() {
    super(new SweepReport("kill-sweep-h2"));
  }

  @Override
  Map<String, String> database() {
    return Map.of();
  }

  @Override
  String url(Path data) {
    return "jdbc:h2:file:" + data.resolve("muster") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
  }
}
