package dev.muster;

import dev.muster.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

class CrashOnPostgresTest extends CrashContract {

  private final TestDatabase database = TestDatabase.postgres();

  @Override
  Map<String, String> database() {
    return Map.of("DATABASE_URL", database.url());
  }

  @AfterEach
  void drop() {
    database.close();
  }
}
