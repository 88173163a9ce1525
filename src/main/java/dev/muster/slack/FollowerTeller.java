package dev.muster.slack;

import dev.muster.follower.Followers;
import dev.muster.incident.Incident;
import dev.muster.incident.Timeline;
import dev.muster.incident.Viewer;
import dev.muster.incident.VisibilityGate;
import dev.muster.outbox.Directory;
import dev.muster.outbox.Effect.TellFollower;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import dev.muster.people.People;
import dev.muster.people.Person;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who follow an incident, if by then they still do, may still know of it, and are still
 * here. One who cannot be told is nobody else's trouble.
 */
@Singleton
class FollowerTeller {

  private static final Logger LOG = LoggerFactory.getLogger(FollowerTeller.class);

  private final Followers followers;
  private final People people;
  private final Timeline timeline;
  private final Directory directory;
  private final Whisperer whisperer;

  FollowerTeller(
      Followers followers,
      People people,
      Timeline timeline,
      Directory directory,
      Whisperer whisperer) {
    this.followers = followers;
    this.people = people;
    this.timeline = timeline;
    this.directory = directory;
    this.whisperer = whisperer;
  }

  Receipt tell(Incident incident, TellFollower news, Attempt attempt) throws Undelivered {
    if (!isWanted(incident, news)) {
      return Receipt.DONE;
    }
    var message =
        FollowerMessage.of(
            incident, timeline.entry(news.entry()).orElseThrow(), directory.of(incident.number()));
    try {
      return whisperer.message(news.follower(), message, attempt);
    } catch (Undelivered problem) {
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
        && VisibilityGate.permits(incident, new Viewer.Known(follower))
        && people.introduced(follower).filter(Person::deactivated).isEmpty();
  }
}
