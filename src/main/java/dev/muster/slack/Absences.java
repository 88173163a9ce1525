package dev.muster.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.element.BlockElement;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Role;
import dev.muster.incident.Status;
import dev.muster.outbox.Directory;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import dev.muster.outbox.Whereabouts;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Notices when somebody with a role is not there any more. The role stays theirs until it is taken.
 */
@Singleton
class Absences {

  private static final int MOST = 100;

  private final Directory directory;
  private final Incidents incidents;
  private final Outbox outbox;
  private final Poster poster;

  Absences(Directory directory, Incidents incidents, Outbox outbox, Poster poster) {
    this.directory = directory;
    this.incidents = incidents;
    this.outbox = outbox;
    this.poster = poster;
  }

  void left(String channel, PersonId person, Instant now) {
    directory
        .incidentIn(channel)
        .flatMap(incidents::find)
        .filter(incident -> isMissed(incident, person))
        .ifPresent(incident -> owe(incident, person, false, now));
  }

  void deactivated(PersonId person, Instant now) {
    incidents.involving(person, Status.OPEN, MOST).stream()
        .filter(incident -> isMissed(incident, person))
        .forEach(incident -> owe(incident, person, true, now));
  }

  /** Unless somebody else has taken the role in the meantime. */
  Receipt notice(Incident incident, Effect.NoticeAbsence absence, Whereabouts here, Attempt attempt)
      throws Undelivered {
    return isMissed(incident, absence.person())
        ? poster.post(here.channelId(), message(incident, absence), attempt).receipt()
        : Receipt.DONE;
  }

  static Message message(Incident incident, Effect.NoticeAbsence absence) {
    var roles = incident.roles().of(absence.person());
    var words =
        "%s, %s of %s, %s. Somebody should take over."
            .formatted(
                Mrkdwn.mention(absence.person()),
                roles.stream().map(Role::inSentence).collect(Collectors.joining(" and ")),
                incident.number(),
                absence.deactivated() ? "has been deactivated" : "has left this channel");
    var number = String.valueOf(incident.number().value());
    var buttons = new ArrayList<BlockElement>();
    if (roles.contains(Role.COMMANDER)) {
      buttons.add(
          Buttons.press(
              ActionIds.TAKE_ROLE + "/" + Role.COMMANDER.key(),
              "Take command",
              TakeRoleButton.value(incident.number(), absence.person()),
              "primary"));
    }
    buttons.add(Buttons.press(ActionIds.ASSIGN_ROLES, "Assign roles", number, null));
    return new Message(
        words, List.of(section(s -> s.text(Mrkdwn.text(":wave: " + words))), actions(buttons)));
  }

  private void owe(Incident incident, PersonId person, boolean deactivated, Instant now) {
    outbox.owe(incident.number(), List.of(new Effect.NoticeAbsence(person, deactivated)), now);
  }

  private static boolean isMissed(Incident incident, PersonId person) {
    return incident.status().isOpen() && incident.roles().people().contains(person);
  }
}
