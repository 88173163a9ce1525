package dev.muster.slack;

import dev.muster.incident.IncidentEvent.HandoverOffered;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Timeline;
import jakarta.inject.Singleton;

/** Takes command as it was offered, and leaves the offer without its button. */
@Singleton
class AcceptHandoverButton implements Button {

  private final Incidents incidents;
  private final Timeline timeline;
  private final RoleDesk desk;

  AcceptHandoverButton(Incidents incidents, Timeline timeline, RoleDesk desk) {
    this.incidents = incidents;
    this.timeline = timeline;
    this.desk = desk;
  }

  @Override
  public String action() {
    return ActionIds.ACCEPT_HANDOVER;
  }

  @Override
  public Answer press(Press press) {
    var entry =
        timeline
            .entry(Long.parseLong(press.value()))
            .filter(each -> each.incident().equals(press.incident()))
            .orElseThrow(AcceptHandoverButton::gone);
    if (!(entry.event() instanceof HandoverOffered offer)) {
      throw gone();
    }
    var by = desk.present(press.by(), press.byName());
    var incident =
        incidents.decide(
            press.incident(),
            before -> before.acceptHandover(offer, entry.by(), by, press.now()),
            press.now());
    return Answer.replace(FactMessage.accepted(entry).marked(incident.purpose()));
  }

  private static Refused gone() {
    return Refused.because("This offer is gone; see the card for who is in command.");
  }
}
