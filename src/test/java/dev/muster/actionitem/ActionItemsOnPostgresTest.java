package dev.muster.actionitem;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

class ActionItemsOnPostgresTest extends ActionItemsContract {

  private final EmbeddedPostgres postgres = start();

  @Override
  Map<String, Object> database() {
    return Map.of(
        "muster.database.url", postgres.getJdbcUrl("postgres", "postgres"),
        "muster.database.user", "postgres",
        "muster.database.password", "postgres");
  }

  @AfterAll
  void stop() throws IOException {
    postgres.close();
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("timezone", "Asia/Kathmandu").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
