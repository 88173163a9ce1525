package dev.muster.sandbox.app;

import dev.muster.sandbox.calls.Call.Direction;
import dev.muster.sandbox.calls.CallLog;
import dev.muster.sandbox.json.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Writes down when every parcel went to the app, and how. */
public final class DeliveryService {

  // A workspace left running for days should not eat the machine.
  private static final int KEPT = 10_000;

  private final Deque<Delivery> delivered = new ArrayDeque<>();
  private final CallLog calls;
  private final String team;

  public DeliveryService(CallLog calls, String team) {
    this.calls = calls;
    this.team = team;
  }

  public AppDeliverer before(AppDeliverer door) {
    return payload -> deliver(door, payload);
  }

  /** What went to the app lately, the latest last, failures included. */
  public List<Delivery> delivered() {
    synchronized (delivered) {
      return List.copyOf(delivered);
    }
  }

  private Delivery deliver(AppDeliverer door, AppPayload payload) {
    Map<String, String> what = Map.of("payload", Json.write(payload.payload()));
    long call = calls.begin(Direction.TO_APP, payload.name(), team, payload.channel(), what);
    Delivery delivery = door.deliver(payload);
    calls.end(call, delivery.problem().isEmpty() ? "ok" : delivery.problem(), delivery.timeToAck());
    keep(delivery);
    return delivery;
  }

  private void keep(Delivery delivery) {
    synchronized (delivered) {
      delivered.add(delivery);
      if (delivered.size() > KEPT) {
        delivered.remove();
      }
    }
  }
}
