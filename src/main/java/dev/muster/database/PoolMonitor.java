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
 * Hears of every statement that failed, from any thread. Connections to a server that takes nothing
 * are given up, all of them: after a failover the next ones reach the server that took its place,
 * while the old ones would stay for half an hour. So are those to an embedded database that H2 had
 * to close, because it could not write: the next ones open it again.
 */
@Singleton
class PoolMonitor implements BeanCreatedEventListener<DatasourceConfiguration> {

  /** While there is nothing better, a new pool for every refusal would only do harm. */
  private static final Duration BETWEEN_EVICTIONS = Duration.ofSeconds(2);

  private final DatabaseCondition condition;
  private final BeanProvider<DataSource> pool;
  private final BeanProvider<InstantSource> clock;
  private Instant nextEviction = Instant.MIN;

  /** Made before everything else, so what it needs is looked up when it is needed. */
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
      // Why H2 closed it was said when it did, and may be over by now.
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

  /** Those in use when they come back: whoever uses one hears why it failed. */
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
