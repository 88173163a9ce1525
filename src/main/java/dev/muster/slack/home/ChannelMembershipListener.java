package dev.muster.slack.home;

import dev.muster.follower.Followers;
import dev.muster.outbox.IncidentChannels;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * Tracks which followers are in the incident's channel, so that they are not told the same twice.
 */
@Singleton
public class ChannelMembershipListener {

  private final IncidentChannels channels;
  private final Followers followers;

  ChannelMembershipListener(IncidentChannels channels, Followers followers) {
    this.channels = channels;
    this.followers = followers;
  }

  public void joined(String channel, PersonId person, Instant at) {
    channels.incidentIn(channel).ifPresent(incident -> followers.moved(incident, person, true, at));
  }

  public void left(String channel, PersonId person, Instant at) {
    channels
        .incidentIn(channel)
        .ifPresent(incident -> followers.moved(incident, person, false, at));
  }

  public void deactivated(PersonId person) {
    followers.forget(person);
  }
}
