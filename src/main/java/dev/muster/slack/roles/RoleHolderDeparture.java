package dev.muster.slack.roles;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.element.BlockElement;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Role;
import dev.muster.incident.Status;
import dev.muster.outbox.Effect;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.IncidentChannel;
import dev.muster.outbox.IncidentChannels;
import dev.muster.outbox.Outbox;
import dev.muster.outbox.Receipt;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Buttons;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.webapi.MessagePoster;
import dev.muster.slack.webapi.SlackAttempt;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reports in the channel that the holder of a role has left it or was deactivated. They keep the
 * role until another person takes it.
 */
@Singleton
public class RoleHolderDeparture {

  private static final int MOST = 100;

  private final IncidentChannels channels;
  private final Incidents incidents;
  private final Outbox outbox;
  private final MessagePoster poster;

  RoleHolderDeparture(
      IncidentChannels channels, Incidents incidents, Outbox outbox, MessagePoster poster) {
    this.channels = channels;
    this.incidents = incidents;
    this.outbox = outbox;
    this.poster = poster;
  }

  public void left(String channel, PersonId person, Instant now) {
    channels
        .incidentIn(channel)
        .flatMap(incidents::find)
        .filter(incident -> isMissed(incident, person))
        .ifPresent(incident -> enqueue(incident, person, false, now));
  }

  public void deactivated(PersonId person, Instant now) {
    incidents.involving(person, Status.OPEN, MOST).stream()
        .filter(incident -> isMissed(incident, person))
        .forEach(incident -> enqueue(incident, person, true, now));
  }

  /** Posts nothing if the person holds no role any more. */
  public Receipt notice(
      Incident incident, Effect.NoticeAbsence absence, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    return isMissed(incident, absence.person())
        ? poster.post(here.channelId(), message(incident, absence), attempt).receipt()
        : Receipt.DONE;
  }

  public static Message message(Incident incident, Effect.NoticeAbsence absence) {
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

  private void enqueue(Incident incident, PersonId person, boolean deactivated, Instant now) {
    outbox.enqueue(incident.number(), List.of(new Effect.NoticeAbsence(person, deactivated)), now);
  }

  private static boolean isMissed(Incident incident, PersonId person) {
    return incident.status().isOpen() && incident.roles().people().contains(person);
  }
}
