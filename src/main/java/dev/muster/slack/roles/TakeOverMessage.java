package dev.muster.slack.roles;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent.RoleAssigned;
import dev.muster.incident.Role;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Buttons;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.roles.TakeOverValue.Give;
import dev.muster.slack.roles.TakeOverValue.Release;
import dev.muster.slack.roles.TakeOverValue.Take;
import dev.muster.slack.roles.TakeOverValue.Wish;
import jakarta.inject.Singleton;
import java.util.List;

/** Asks one person to confirm that a role is taken from its holder. */
@Singleton
class TakeOverMessage {

  private final Timeline timeline;
  private final People people;

  TakeOverMessage(Timeline timeline, People people) {
    this.timeline = timeline;
    this.people = people;
  }

  Message of(Incident incident, Role role, PersonId holder, Wish wish) {
    var words =
        "%s has been %s of %s%s. %s"
            .formatted(
                name(holder),
                role.inSentence(),
                incident.number(),
                since(incident, role, holder),
                question(wish));
    var button =
        Buttons.press(
            ActionIds.TAKE_OVER + "/" + role.key(),
            label(wish),
            new TakeOverValue(holder, wish).toString(),
            "primary");
    return new Message(
        words, List.of(section(s -> s.text(Mrkdwn.text(words))), actions(List.of(button))));
  }

  private String question(Wish wish) {
    return switch (wish) {
      case Take take -> "Take over?";
      case Give(var to) -> "Assign %s instead?".formatted(name(to));
      case Release release -> "Release the role?";
    };
  }

  private static String label(Wish wish) {
    return switch (wish) {
      case Take take -> "Take over";
      case Give give -> "Replace";
      case Release release -> "Release role";
    };
  }

  private String since(Incident incident, Role role, PersonId holder) {
    return timeline.of(incident.number()).reversed().stream()
        .filter(each ->
            each.event() instanceof RoleAssigned assigned
                && assigned.role().equals(role)
                && assigned.holder().equals(holder))
        .findFirst()
        .map(TimelineEntry::occurredAt)
        .map(at -> " since " + Mrkdwn.time(at))
        .orElse("");
  }

  private String name(PersonId person) {
    return Mrkdwn.escape(people.names(List.of(person)).of(person));
  }
}
