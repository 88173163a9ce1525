package dev.muster.testing;

import static java.util.Objects.requireNonNull;

import dev.muster.scheduling.ClockOverride;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.Environment;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/**
 * What must hold on every database. A contract extends this and says what; one subclass for each
 * database says where: {@code ThingsOnH2Test() { super(TestDatabase.sharedH2()); }}.
 *
 * <p>Each test finds empty tables, and each class the clock at its start. Contracts without beans
 * and settings of their own may name a shared database, and get the same context then. The JVM's
 * zone is neither UTC nor a whole number of hours away from it, and its clocks go back: a moment
 * told in local time comes out wrong.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DatabaseContract {

  /** The faces, and what acts by itself as soon as Muster starts: here the test turns the clock. */
  private static final List<String> CLOSED =
      List.of(
          "dev.muster.api",
          "dev.muster.outbox.OutboxWorker",
          "dev.muster.scheduling",
          "dev.muster.slack",
          "dev.muster.web",
          "dev.muster.webhook");

  /** By database. They end with the JVM. */
  private static final Map<TestDatabase, ApplicationContext> SHARED = new ConcurrentHashMap<>();

  private static final TurnedClock SHARED_CLOCK = new TurnedClock();

  protected final TestDatabase database;
  protected final TurnedClock clock;
  private @Nullable ApplicationContext context;
  private @Nullable TimeZone zoneBefore;

  protected DatabaseContract(TestDatabase database) {
    this.database = database;
    this.clock = database.isShared() ? SHARED_CLOCK : new TurnedClock();
  }

  /** Packages and classes that stay away. */
  protected List<String> closed() {
    return CLOSED;
  }

  /** Whether each test finds empty tables: not where all read what was stored before. */
  protected boolean startsEmpty() {
    return true;
  }

  /** For a contract that brings beans or settings of its own. */
  protected void prepare(ApplicationContextBuilder builder) {}

  protected final <T> T bean(Class<T> type) {
    return requireNonNull(context).getBean(type);
  }

  @BeforeAll
  final void start() {
    zoneBefore = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
    if (database.isShared()) {
      clock.reset();
      context = SHARED.computeIfAbsent(database, each -> builder(each, clock, CLOSED).start());
      return;
    }
    var builder = builder(database, clock, closed());
    prepare(builder);
    context = builder.start();
  }

  private static ApplicationContextBuilder builder(
      TestDatabase database, TurnedClock clock, List<String> closed) {
    return ApplicationContext.builder(Environment.TEST)
        .properties(database.properties())
        .singletons(clock, new ClockOverride(clock))
        .beanConfigurations(closed.stream().map(ExcludedBeans::new).toArray(ExcludedBeans[]::new));
  }

  @BeforeEach
  final void empty() {
    if (startsEmpty()) {
      database.empty();
    }
  }

  @AfterAll
  final void stop() {
    if (!database.isShared()) {
      if (context != null) {
        context.close();
      }
      database.close();
    }
    TimeZone.setDefault(zoneBefore);
  }
}
