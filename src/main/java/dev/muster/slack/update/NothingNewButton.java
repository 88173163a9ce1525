package dev.muster.slack.update;

import dev.muster.incident.Incidents;
import dev.muster.reminder.Reminders;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import dev.muster.slack.delivery.Deliveries;
import jakarta.inject.Singleton;

@Singleton
class NothingNewButton implements Button {

  private final Incidents incidents;
  private final Deliveries deliveries;
  private final Reminders reminders;

  NothingNewButton(Incidents incidents, Deliveries deliveries, Reminders reminders) {
    this.incidents = incidents;
    this.deliveries = deliveries;
    this.reminders = reminders;
  }

  @Override
  public String action() {
    return ActionIds.NOTHING_NEW;
  }

  @Override
  public Answer press(Press press) {
    reminders.requireAsking(press.incident(), press.message());
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
