package dev.muster.sandbox.app;

import dev.muster.sandbox.calls.Call.Direction;
import dev.muster.sandbox.calls.CallLog;
import dev.muster.sandbox.json.Json;
import java.util.Map;

/** Takes every parcel to whichever door the app has, and writes down when and how it went. */
public final class Postman {

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
    calls.end(call, delivery.problem().isEmpty() ? "ok" : delivery.problem());
    return delivery;
  }
}
