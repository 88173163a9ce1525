package dev.muster.database;

import dev.muster.scheduling.Sweep;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Housekeeping of H2's file. H2 does it in its background thread, which also writes commits late;
 * where each commit is written at once (WRITE_DELAY=0) there is no such thread, and a part of the
 * file that holds one page which still counts was never used again.
 */
@Singleton
@Requires(property = "muster.database.url", pattern = "jdbc:h2:.*")
class EmbeddedFile implements Sweep {

  /** Percent of what is stored that still counts. Below it, old pages are moved together. */
  private static final int LIVE = 50;

  /** Bytes that are moved at most at a time: commits wait meanwhile, for milliseconds. */
  private static final int MOVED = 2 * 1024 * 1024;

  private final DataSource pool;
  private @Nullable MVStore store;

  EmbeddedFile(DataSource pool) {
    this.pool = DelegatingDataSource.unwrapDataSource(pool);
  }

  @Override
  public String name() {
    return "embedded database";
  }

  /**
   * Several times within H2's RETENTION_TIME: after that what was replaced is written over, so what
   * replaced it must be on the disk by then, and not only with the operating system.
   */
  @Override
  public Duration every() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run(Instant now) {
    store()
        .ifPresent(open -> {
          open.sync();
          open.compact(LIVE, MOVED);
        });
  }

  /**
   * H2 closes it when it cannot write, and opens another one for the next connection. None for a
   * database in memory.
   */
  private Optional<MVStore> store() {
    if (store == null || store.isClosed()) {
      store = find();
    }
    return Optional.ofNullable(store).filter(open -> open.getFileStore() != null);
  }

  private @Nullable MVStore find() {
    try (var connection = pool.getConnection()) {
      return connection.isWrapperFor(JdbcConnection.class)
              && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal local
          ? local.getDatabase().getStore().getMvStore()
          : null;
    } catch (SQLException unreachable) {
      // Whoever wants something of it says so.
      return null;
    }
  }
}
