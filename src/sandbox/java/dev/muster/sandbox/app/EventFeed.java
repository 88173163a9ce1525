package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.app.AppPayload.Kind;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.Workspace;
import dev.muster.sandbox.workspace.WorkspaceEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Delivers events to the app one at a time, in the order they happened. A failed event is retried
 * at once, after one minute and after five minutes, by the workspace's clock.
 */
public final class EventFeed implements AutoCloseable {

  private static final ThreadLocal<List<CompletableFuture<Delivery>>> watched = new ThreadLocal<>();

  private final Workspace workspace;
  private final Manifest manifest;
  private final AppDeliverer door;
  private final EventPayloads occasions;

  private final LinkedBlockingQueue<PendingEvent> queue = new LinkedBlockingQueue<>();
  private final List<PendingEvent> waiting = new ArrayList<>();
  private final InFlight inFlight = new InFlight();
  private final Thread worker;

  public EventFeed(Workspace workspace, Manifest manifest, AppDeliverer door) {
    this.workspace = workspace;
    this.manifest = manifest;
    this.door = door;
    this.occasions = new EventPayloads(workspace);
    this.worker = Thread.ofVirtual().name("sandbox-events").unstarted(this::carry);
  }

  public void start() {
    workspace.listen(this::hear);
    worker.start();
  }

  /** Runs the action and waits for the app's answer to the first event that it caused. */
  public Delivery following(Runnable act) {
    List<CompletableFuture<Delivery>> causes = new ArrayList<>();
    watched.set(causes);
    try {
      act.run();
    } finally {
      watched.remove();
    }
    return causes.isEmpty() ? Delivery.none() : causes.getFirst().join();
  }

  /** Returns when all events are delivered, except those that wait for a later retry. */
  public void settle() {
    inFlight.awaitNone();
  }

  /** Queues the events whose retry is due. */
  public void retryDue() {
    Instant now = workspace.clock().instant();
    synchronized (waiting) {
      List<PendingEvent> due = waiting.stream().filter(each -> each.isDue(now)).toList();
      waiting.removeAll(due);
      due.forEach(this::enqueue);
    }
  }

  @Override
  public void close() {
    worker.interrupt();
  }

  private void hear(WorkspaceEvent happening) {
    for (EventPayload occasion : occasions.of(happening)) {
      if (manifest.events().contains(occasion.subscription())) {
        PendingEvent event = PendingEvent.first(envelope(occasion));
        List<CompletableFuture<Delivery>> causes = watched.get();
        if (causes != null) {
          causes.add(event.answer());
        }
        enqueue(event);
      }
    }
  }

  private void enqueue(PendingEvent event) {
    inFlight.begin();
    queue.add(event);
  }

  private void carry() {
    try {
      while (true) {
        PendingEvent event = queue.take();
        deliver(event);
        inFlight.end();
      }
    } catch (InterruptedException closing) {
      queue.forEach(each -> each.answer().complete(Delivery.none()));
      inFlight.giveUp();
    }
  }

  private void deliver(PendingEvent event) {
    Delivery delivery = door.deliver(event.payload());
    event.answer().complete(delivery);
    if (!delivery.isAcked() && !delivery.noRetry()) {
      event.next(workspace.clock().instant(), delivery).ifPresent(this::putOff);
    }
  }

  private void putOff(PendingEvent event) {
    if (event.isDue(workspace.clock().instant())) {
      enqueue(event);
      return;
    }
    synchronized (waiting) {
      waiting.add(event);
    }
  }

  private AppPayload envelope(EventPayload occasion) {
    ObjectNode payload =
        Json.object()
            .put("token", PayloadFields.TOKEN)
            .put("team_id", workspace.team().id())
            .put("context_team_id", workspace.team().id())
            .put("api_app_id", workspace.app().appId());
    payload.set("event", occasion.event());
    payload
        .put("type", "event_callback")
        .put("event_id", workspace.ids().next("Ev"))
        .put("event_time", workspace.clock().epochSeconds())
        .put("is_ext_shared_channel", false)
        .put("event_context", "4-" + workspace.ids().next(""));
    payload
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", workspace.team().id())
        .put("user_id", workspace.app().botUser())
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    return AppPayload.of(Kind.EVENT, occasion.subscription(), occasion.channel(), payload);
  }
}
