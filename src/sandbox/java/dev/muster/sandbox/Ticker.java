package dev.muster.sandbox;

import dev.muster.sandbox.app.EventFeed;
import dev.muster.sandbox.workspace.Workspace;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts scheduled messages and retries events that are due: once a second, and whenever the clock
 * is moved.
 */
final class Ticker implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Ticker.class);

  private final Workspace workspace;
  private final EventFeed feed;
  private final Optional<DataFile> file;
  private final ScheduledExecutorService ticking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("sandbox-pulse").factory());

  private @Nullable ScheduledFuture<?> beating;

  Ticker(Workspace workspace, EventFeed feed, Optional<DataFile> file) {
    this.workspace = workspace;
    this.feed = feed;
    this.file = file;
  }

  void start() {
    beating = ticking.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
  }

  void beat() {
    workspace.run(workspace.talk()::postDue);
    feed.retryDue();
  }

  /** Saves unsaved changes before it returns. */
  @Override
  public void close() {
    if (beating != null) {
      beating.cancel(false);
    }
    ticking.close();
    keep();
  }

  private void tick() {
    try {
      beat();
      keep();
    } catch (RuntimeException thisTime) {
      log.error("A beat went wrong", thisTime);
    }
  }

  private void keep() {
    file.ifPresent(each -> each.writeIfOutdated(workspace));
  }
}
