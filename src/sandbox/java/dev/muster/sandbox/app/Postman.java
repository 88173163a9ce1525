package dev.muster.sandbox.app;

import dev.muster.sandbox.calls.Call.Direction;
import dev.muster.sandbox.calls.CallLog;
import dev.muster.sandbox.json.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Takes every parcel to whichever door the app has, and writes down when and how it went. */
public final class Postman {

  // A workspace left running for days should not eat the machine.
  private static final int KEPT = 10_000;

  private final Deque<Delivery> delivered = new ArrayDeque<>();
  private final AppDoor door;
  private final CallLog calls;
  private final String team;

  public Postman(AppDoor door, CallLog calls, String team) {
    this.door = door;
    this.calls = calls;
    this.team = team;
  }

  public Delivery deliver(Parcel parcel) {
    Map<String, String> what = Map.of("payload", Json.write(parcel.payload()));
    long call = calls.begin(Direction.TO_APP, parcel.name(), team, parcel.channel(), what);
    Delivery delivery = door.deliver(parcel);
    calls.end(call, delivery.problem().isEmpty() ? "ok" : delivery.problem(), delivery.timeToAck());
    keep(delivery);
    return delivery;
  }

  /** What went to the app lately, the latest last, failures included. */
  public List<Delivery> delivered() {
    synchronized (delivered) {
      return List.copyOf(delivered);
    }
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
