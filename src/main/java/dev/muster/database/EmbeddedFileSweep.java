package dev.muster.database;

import dev.muster.scheduling.Sweep;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps H2's file small. H2 does so in the background thread that writes delayed commits; where
 * each commit is written at once (WRITE_DELAY=0) there is no such thread, and a part of the file
 * was only used again when nothing in it counted any more.
 */
@Singleton
@Requires(bean = EmbeddedDatabase.class)
class EmbeddedFileSweep implements Sweep {

  /** Percent of what is stored that still counts. Below it, pages are moved together. */
  private static final int LIVE = 50;

  /** Bytes that are moved at most at a time: commits wait meanwhile, for milliseconds. */
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
   * Several times within the URL's RETENTION_TIME, after which H2 writes over what was replaced: by
   * then what replaced it must be on the disk, and not only with the operating system.
   */
  @Override
  public Duration every() {
    return Duration.ofMillis(500);
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
