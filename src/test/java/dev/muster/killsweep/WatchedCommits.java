package dev.muster.killsweep;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * In the process under test: every commit passes the turnstile, before and after. Beneath whatever
 * the framework wraps around the pool.
 */
@Singleton
@Requires(property = CommitInterceptor.FOLDER)
final class WatchedCommits implements BeanCreatedEventListener<DataSource>, Ordered {

  /** An empty batch is executed, too. */
  private static final Set<String> SENT = Set.of("addBatch", "execute", "executeUpdate");

  private final CommitInterceptor interceptor;

  WatchedCommits(@Property(name = CommitInterceptor.FOLDER) String folder) {
    this.interceptor = new CommitInterceptor(Path.of(folder));
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
    var pool = event.getBean();
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          var result = invoke(pool, method, arguments);
          return result instanceof Connection connection ? watched(connection) : result;
        });
  }

  private Connection watched(Connection connection) {
    var transaction = new TransactionTrace();
    return proxy(
        Connection.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "prepareStatement" -> {
                var statement = (PreparedStatement) invoke(connection, method, arguments);
                yield watched(statement, (String) arguments[0], transaction);
              }
              case "commit" -> {
                commit(connection, transaction);
                yield null;
              }
              case "rollback", "close" -> {
                transaction.forget();
                yield invoke(connection, method, arguments);
              }
              default -> invoke(connection, method, arguments);
            });
  }

  private void commit(Connection connection, TransactionTrace transaction) throws SQLException {
    var label = transaction.label(connection);
    transaction.forget();
    label.ifPresent(
        known -> interceptor.pass(Breakpoint.Moment.BEFORE, known, () -> bePatient(connection)));
    connection.commit();
    label.ifPresent(known -> interceptor.pass(Breakpoint.Moment.AFTER, known, () -> {}));
  }

  /** A transaction that stands still for long is ended by PostgreSQL. */
  private static void bePatient(Connection connection) {
    try (var statement = connection.createStatement()) {
      if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
        statement.execute("set local idle_in_transaction_session_timeout = 0");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement watched(
      PreparedStatement statement, String sql, TransactionTrace transaction) {
    if (!TransactionTrace.isTelling(sql)) {
      return statement;
    }
    Map<Integer, Object> parameters = new TreeMap<>();
    return proxy(
        PreparedStatement.class,
        (self, method, arguments) -> {
          if (method.getName().startsWith("set")
              && arguments.length >= 2
              && arguments[0] instanceof Integer position
              && arguments[1] != null) {
            parameters.put(position, arguments[1]);
          }
          if (SENT.contains(method.getName())) {
            transaction.leave(sql, parameters);
          }
          return invoke(statement, method, arguments);
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
