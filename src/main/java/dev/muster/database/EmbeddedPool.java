package dev.muster.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/** Makes the pool take its connections from {@link EmbeddedDatabase}. */
@Singleton
@Requires(bean = EmbeddedDatabase.class)
class EmbeddedPool implements BeanCreatedEventListener<DatasourceConfiguration> {

  private final EmbeddedDatabase database;

  EmbeddedPool(EmbeddedDatabase database) {
    this.database = database;
  }

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    var settings = event.getBean();
    settings.setDataSource(new Connections());
    return settings;
  }

  private final class Connections extends DelegatingDataSource {

    Connections() {
      super(new JdbcDataSource());
    }

    @Override
    public Connection getConnection() throws SQLException {
      return database.connect(null, null);
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password)
        throws SQLException {
      return database.connect(user, password);
    }
  }
}
