package dev.muster.database;

import dev.muster.scheduling.Sweep;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps H2's file small. H2 does this in the background thread that writes delayed commits. With
 * WRITE_DELAY=0 there is no such thread, and a part of the file would be reused only once it
 * contains no live data at all.
 */
@Singleton
@Requires(bean = EmbeddedDatabase.class)
class EmbeddedFileSweep implements Sweep {

  /** The percentage of live data in the file below which pages are moved together. */
  private static final int LIVE = 50;

  /** The most bytes to move at a time. Commits wait meanwhile, for milliseconds. */
  private static final int MOVED = 2 * 1024 * 1024;

  private final EmbeddedDatabase database;

  EmbeddedFileSweep(EmbeddedDatabase database) {
    this.database = database;
  }

  @Override
  public String name() {
    return "embedded database";
  }

  /**
   * Runs several times within RETENTION_TIME of the URL, after which H2 overwrites replaced data.
   * By then the replacement must be on the disk and not only in the operating system's cache.
   */
  @Override
  public Duration every() {
    return Duration.ofMillis(250);
  }

  @Override
  public void run(Instant now) {
    try {
      database
          .store()
          .ifPresent(store -> {
            store.sync();
            store.compact(LIVE, MOVED);
          });
    } catch (SQLException unreachable) {
      // Statements that need the database report it.
    }
  }
}
