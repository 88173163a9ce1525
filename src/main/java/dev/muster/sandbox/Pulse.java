package dev.muster.sandbox;

import dev.muster.sandbox.app.EventFeed;
import dev.muster.sandbox.workspace.Workspace;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Once a second, and whenever the clock was turned: what was waiting for its hour happens. */
final class Pulse implements AutoCloseable {

  private final Workspace workspace;
  private final EventFeed feed;
  private final ScheduledExecutorService ticking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("sandbox-pulse").factory());

  private @Nullable ScheduledFuture<?> beating;

  Pulse(Workspace workspace, EventFeed feed) {
    this.workspace = workspace;
    this.feed = feed;
  }

  void start() {
    beating = ticking.scheduleAtFixedRate(this::beat, 1, 1, TimeUnit.SECONDS);
  }

  void beat() {
    workspace.run(this::postDue);
    feed.retryDue();
  }

  @Override
  public void close() {
    if (beating != null) {
      beating.cancel(true);
    }
    ticking.shutdownNow();
  }

  private void postDue() {
    long now = workspace.clock().epochSeconds();
    workspace
        .outlook()
        .due(now)
        .forEach(each -> {
          workspace.outlook().remove(each.id());
          workspace.talk().post(each.draft());
        });
  }
}
