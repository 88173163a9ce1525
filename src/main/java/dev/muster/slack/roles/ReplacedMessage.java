package dev.muster.slack.roles;

import dev.muster.incident.IncidentEvent.RoleAssigned;
import dev.muster.incident.IncidentEvent.RoleReleased;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.IncidentChannel;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Tells a person that their role was taken over or released. Omits the incident's title, because
 * the person may have left a private incident.
 */
@Singleton
public class ReplacedMessage {

  private final People people;

  ReplacedMessage(People people) {
    this.people = people;
  }

  /**
   * @param entry a timeline entry with {@code RoleAssigned} or {@code RoleReleased}
   */
  public Message message(TimelineEntry entry, IncidentChannel here) {
    var words =
        switch (entry.event()) {
          case RoleAssigned(var role, var holder, var previous) ->
              holder.equals(entry.by())
                  ? "%s took over from you as %s of %s in %s."
                      .formatted(name(holder), role.inSentence(), entry.incident(), place(here))
                  : "%s made %s %s of %s in your place, in %s."
                      .formatted(
                          name(entry.by()),
                          name(holder),
                          role.inSentence(),
                          entry.incident(),
                          place(here));
          case RoleReleased(var role, var holder) ->
              "%s released you from the role of %s of %s in %s."
                  .formatted(name(entry.by()), role.inSentence(), entry.incident(), place(here));
          default -> throw new IllegalArgumentException("takes no role from anybody");
        };
    return new Message(words, List.of());
  }

  private String name(PersonId person) {
    return Mrkdwn.escape(people.names(List.of(person)).of(person));
  }

  private static String place(IncidentChannel here) {
    return Mrkdwn.channel(here.channelId());
  }
}
