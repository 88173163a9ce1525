package dev.muster;

import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxPerson;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The whole of Muster with its sandbox, as {@code main} starts it, but for the process's end. */
public final class RunningMuster implements AutoCloseable {

  private final ApplicationContext context;

  private RunningMuster(ApplicationContext context) {
    this.context = context;
  }

  /**
   * @param data where the embedded database and the sandbox keep what they keep
   */
  public static RunningMuster start(Path data, Map<String, String> environment) {
    var all = new HashMap<>(environment);
    all.putIfAbsent("PORT", "0");
    all.put("MUSTER_DATA", data.toString());
    BySocketMode.require(all);
    var muster = new RunningMuster(start(all));
    BySocketMode.awaitIn(muster, all);
    return muster;
  }

  private static ApplicationContext start(Map<String, String> environment) {
    return Muster.start(
        environment,
        settings -> SandboxLifecycle.open(settings, Sandbox::start),
        RunningMuster::open);
  }

  /** Nothing of it waits for the end of the process. */
  private static ApplicationContext open(ApplicationContextBuilder muster) {
    var context = muster.build();
    try {
      context.start();
      context.getBean(EmbeddedServer.class).start();
      return context;
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  public Sandbox sandbox() {
    return context.getBean(Sandbox.class);
  }

  public SandboxPerson person(String name) {
    return sandbox().person(name);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /**
   * While all that is owed waits for its time, at Slack's pace or for a retry, time may as well
   * pass.
   */
  public void skipWaits() {
    if (isWaiting()) {
      sandbox().turnClock(Duration.ofSeconds(2));
    }
  }

  private boolean isWaiting() {
    var pool = DelegatingDataSource.unwrapDataSource(bean(DataSource.class));
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select count(*), count(lease_ends_at) from effect where state = 'OWED'")) {
      found.next();
      return found.getLong(1) > 0 && found.getLong(2) == 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public URI page(String path) {
    return URI.create("http://127.0.0.1:" + context.getBean(EmbeddedServer.class).getPort() + path);
  }

  @Override
  public void close() {
    context.close();
  }
}
