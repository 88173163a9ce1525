package dev.muster.killsweep;

import dev.muster.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Map;

class KillSweepOnPostgresTest extends KillSweepContract {

  private final TestDatabase database = TestDatabase.postgres();

  KillSweepOnPostgresTest() {
    super(new SweepReport("kill-sweep-postgres"));
  }

  @Override
  Map<String, String> database() {
    return Map.of("DATABASE_URL", database.url());
  }

  @Override
  String url(Path data) {
    return database.url();
  }

  @Override
  void dropDatabase() {
    database.close();
  }
}
