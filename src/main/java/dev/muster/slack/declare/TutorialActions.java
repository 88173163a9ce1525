package dev.muster.slack.declare;

import dev.muster.incident.Declaration;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentKind;
import dev.muster.incident.Incidents;
import dev.muster.incident.Severity;
import dev.muster.incident.Status;
import dev.muster.incident.Title;
import dev.muster.incident.Visibility;
import dev.muster.outbox.IncidentChannels;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Mrkdwn;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Declares a tutorial incident: private, so that it disturbs no one, and SEV4, which requires no
 * updates. One per person at a time.
 */
@Singleton
class TutorialActions {

  private static final int LOOKED_AT = 100;

  private final Incidents incidents;
  private final IncidentChannels channels;

  TutorialActions(Incidents incidents, IncidentChannels channels) {
    this.incidents = incidents;
    this.channels = channels;
  }

  Answer begin(PersonId by, Instant now) {
    var running =
        incidents.involving(by, Status.OPEN, LOOKED_AT).stream()
            .filter(each -> each.purpose() == IncidentKind.TUTORIAL && each.declaredBy().equals(by))
            .findFirst();
    return running
        .map(this::continued)
        .orElseGet(() ->
            Answer.say(
                "*%s* is being opened, and you are invited: look at your channels."
                    .formatted(Mrkdwn.escape(declare(by, now).heading()))));
  }

  private Answer continued(Incident incident) {
    var place =
        channels.of(incident.number()).map(here -> Mrkdwn.channel(here.channelId())).orElse("");
    return Answer.say("Your tutorial is open already: *%s* %s".formatted(incident.number(), place));
  }

  private Incident declare(PersonId by, Instant now) {
    return incidents.declare(
        new Declaration(
            "tutorial/%s/%s".formatted(by.value(), now),
            new Title("The printer is on fire"),
            Severity.SEV4,
            List.of(),
            Visibility.PRIVATE,
            "",
            by,
            IncidentKind.TUTORIAL,
            false,
            null),
        now);
  }
}
