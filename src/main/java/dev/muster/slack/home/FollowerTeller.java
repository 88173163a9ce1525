package dev.muster.slack.home;

import dev.muster.follower.Followers;
import dev.muster.incident.Incident;
import dev.muster.incident.Timeline;
import dev.muster.incident.Viewer;
import dev.muster.incident.VisibilityPolicy;
import dev.muster.outbox.Effect.TellFollower;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.IncidentChannels;
import dev.muster.outbox.Receipt;
import dev.muster.people.People;
import dev.muster.people.Person;
import dev.muster.slack.blockkit.FollowerMessage;
import dev.muster.slack.webapi.EphemeralSender;
import dev.muster.slack.webapi.SlackAttempt;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends direct messages to followers who, when the effect is performed, still follow the incident,
 * may see it, and are not deactivated. A permanent failure is logged and not reported to the
 * responders.
 */
@Singleton
public class FollowerTeller {

  private static final Logger LOG = LoggerFactory.getLogger(FollowerTeller.class);

  private final Followers followers;
  private final People people;
  private final Timeline timeline;
  private final IncidentChannels channels;
  private final EphemeralSender ephemeral;

  FollowerTeller(
      Followers followers,
      People people,
      Timeline timeline,
      IncidentChannels channels,
      EphemeralSender ephemeral) {
    this.followers = followers;
    this.people = people;
    this.timeline = timeline;
    this.channels = channels;
    this.ephemeral = ephemeral;
  }

  public Receipt tell(Incident incident, TellFollower news, SlackAttempt attempt)
      throws EffectNotDone {
    if (!isWanted(incident, news)) {
      return Receipt.DONE;
    }
    var message =
        FollowerMessage.of(
            incident, timeline.entry(news.entry()).orElseThrow(), channels.of(incident.number()));
    try {
      return ephemeral.message(news.follower(), message, attempt);
    } catch (EffectNotDone problem) {
      if (!problem.isLasting()) {
        throw problem;
      }
      LOG.warn(
          "{}: {} could not be told: {}",
          incident.number(),
          news.follower().value(),
          problem.problem());
      return Receipt.DONE;
    }
  }

  private boolean isWanted(Incident incident, TellFollower news) {
    var follower = news.follower();
    return followers.follows(incident.number(), follower)
        && VisibilityPolicy.permits(incident, new Viewer.Known(follower))
        && people.introduced(follower).filter(Person::deactivated).isEmpty();
  }
}
