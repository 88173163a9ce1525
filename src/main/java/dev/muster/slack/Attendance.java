package dev.muster.slack;

import dev.muster.follower.Followers;
import dev.muster.outbox.Directory;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Whoever follows an incident and stands in its channel is not told the same twice. */
@Singleton
class Attendance {

  private final Directory directory;
  private final Followers followers;

  Attendance(Directory directory, Followers followers) {
    this.directory = directory;
    this.followers = followers;
  }

  void joined(String channel, PersonId person, Instant at) {
    directory
        .incidentIn(channel)
        .ifPresent(incident -> followers.moved(incident, person, true, at));
  }

  void left(String channel, PersonId person, Instant at) {
    directory
        .incidentIn(channel)
        .ifPresent(incident -> followers.moved(incident, person, false, at));
  }

  void deactivated(PersonId person) {
    followers.forget(person);
  }
}
