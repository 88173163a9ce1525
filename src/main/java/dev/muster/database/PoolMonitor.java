package dev.muster.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import dev.muster.database.DatabaseCondition.Ailment;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;

/**
 * Sees every failed statement, on any thread. If the server is read-only, evicts all connections:
 * after a failover new connections reach the new primary, while old ones would stay for half an
 * hour. Also evicts them when H2 had to close the embedded database because it could not write; new
 * connections open it again.
 */
@Singleton
class PoolMonitor implements BeanCreatedEventListener<DatasourceConfiguration> {

  /** Until the failover is over, a new pool for every error would only do harm. */
  private static final Duration BETWEEN_EVICTIONS = Duration.ofSeconds(2);

  private final DatabaseCondition condition;
  private final BeanProvider<DataSource> pool;
  private final BeanProvider<InstantSource> clock;
  private Instant nextEviction = Instant.MIN;

  /** Created before all other beans, so its dependencies are looked up when they are needed. */
  PoolMonitor(
      DatabaseCondition condition,
      BeanProvider<DataSource> pool,
      BeanProvider<InstantSource> clock) {
    this.condition = condition;
    this.pool = pool;
    this.clock = clock;
  }

  @java.lang.Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    var settings = event.getBean();
    settings.setExceptionOverride(new Refusals());
    return settings;
  }

  private SQLExceptionOverride.Override refused(SQLException problem) {
    if (DatabaseErrors.isClosed(problem)) {
      // The error that made H2 close the database was reported then, and may be over by now.
      evictAll(now());
      return SQLExceptionOverride.Override.MUST_EVICT;
    }
    if (DatabaseErrors.isDiskFull(problem)) {
      condition.refused(Ailment.DISK_FULL, now());
    }
    if (DatabaseErrors.isReadOnly(problem)) {
      condition.refused(Ailment.READ_ONLY, now());
      evictAll(now());
    }
    return SQLExceptionOverride.Override.CONTINUE_EVICT;
  }

  private Instant now() {
    return clock.get().instant();
  }

  /** Evicts connections in use when they are returned; their users get the original error. */
  private synchronized void evictAll(Instant now) {
    if (!now.isBefore(nextEviction)
        && DelegatingDataSource.unwrapDataSource(pool.get()) instanceof HikariDataSource hikari) {
      nextEviction = now.plus(BETWEEN_EVICTIONS);
      hikari.getHikariPoolMXBean().softEvictConnections();
    }
  }

  private final class Refusals implements SQLExceptionOverride {

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException problem) {
      return refused(problem);
    }
  }
}
