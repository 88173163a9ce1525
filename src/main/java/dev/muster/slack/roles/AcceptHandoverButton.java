package dev.muster.slack.roles;

import dev.muster.incident.IncidentEvent.HandoverOffered;
import dev.muster.incident.IncidentEvent.RoleAssigned;
import dev.muster.incident.IncidentEvent.RoleReleased;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Role;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import dev.muster.slack.blockkit.FactMessage;
import jakarta.inject.Singleton;
import java.util.List;

/** Takes command as offered and removes the button from the offer. */
@Singleton
class AcceptHandoverButton implements Button {

  private final Incidents incidents;
  private final Timeline timeline;
  private final RoleActions actions;
  private final People people;

  AcceptHandoverButton(Incidents incidents, Timeline timeline, RoleActions actions, People people) {
    this.people = people;
    this.incidents = incidents;
    this.timeline = timeline;
    this.actions = actions;
  }

  @Override
  public String action() {
    return ActionIds.ACCEPT_HANDOVER;
  }

  @Override
  public Answer press(Press press) {
    incidents.hold(press.incident());
    var entry =
        timeline
            .entry(press.number())
            .filter(each -> each.incident().equals(press.incident()))
            .orElseThrow(AcceptHandoverButton::gone);
    if (!(entry.event() instanceof HandoverOffered offer)) {
      throw gone();
    }
    requireNewest(entry, press.by());
    var by = actions.present(press.by(), press.byName());
    var incident =
        incidents.decide(
            press.incident(),
            before -> before.acceptHandover(offer, entry.by(), by, press.now()),
            press.now());
    return Answer.replace(FactMessage.accepted(entry).marked(incident.purpose()));
  }

  /**
   * Only the latest offer is valid, and only while command has not been assigned or released since.
   */
  private void requireNewest(TimelineEntry offer, PersonId by) {
    timeline.of(offer.incident()).reversed().stream()
        .takeWhile(each -> each.id() > offer.id())
        .filter(AcceptHandoverButton::isAboutCommand)
        .findFirst()
        .filter(each -> !(each.event() instanceof RoleAssigned taken && taken.holder().equals(by)))
        .ifPresent(each -> {
          throw each.event() instanceof HandoverOffered later
              ? Refused.because(
                  "This offer is out of date: command was offered to %s since.", name(later.to()))
              : Refused.because("Command has changed hands since; see the card.");
        });
  }

  private static boolean isAboutCommand(TimelineEntry entry) {
    return switch (entry.event()) {
      case HandoverOffered offered -> true;
      case RoleAssigned assigned -> assigned.role().equals(Role.COMMANDER);
      case RoleReleased released -> released.role().equals(Role.COMMANDER);
      default -> false;
    };
  }

  private String name(PersonId person) {
    return people.names(List.of(person)).of(person);
  }

  private static Refused gone() {
    return Refused.because("This offer is gone; see the card for who is in command.");
  }
}
