package dev.muster.slack;

import dev.muster.incident.Incidents;
import jakarta.inject.Singleton;

@Singleton
class NothingNewButton implements Button {

  private final Incidents incidents;
  private final Deliveries deliveries;

  NothingNewButton(Incidents incidents, Deliveries deliveries) {
    this.incidents = incidents;
    this.deliveries = deliveries;
  }

  @Override
  public String action() {
    return ActionIds.NOTHING_NEW;
  }

  @Override
  public Answer press(Press press) {
    deliveries.once(
        press.meaning(),
        press.now(),
        () ->
            incidents.decide(
                press.incident(),
                incident -> incident.sayNothingNew(press.by(), press.now()),
                press.now()));
    return Answer.silence();
  }
}
