package dev.muster.follower;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.LINUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.Audience;
import dev.muster.incident.Change;
import dev.muster.incident.Examples;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Severity;
import dev.muster.incident.Status;
import dev.muster.incident.StatusUpdate;
import dev.muster.incident.Visibility;
import dev.muster.people.PersonId;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

abstract class FollowersContract extends DatabaseContract {

  private static final int MANY = 500;

  private final Instant now = clock.instant();

  FollowersContract(TestDatabase database) {
    super(database);
  }

  @Test
  void somebody_follows_an_incident_once_until_they_stop() {
    var incident = declare("a key", Visibility.OPEN);

    assertThat(followers().follow(incident, GRACE, false, now)).isTrue();
    assertThat(followers().follow(incident, GRACE, false, now)).isFalse();
    assertThat(followers().follows(incident, GRACE)).isTrue();
    assertThat(followers().unfollow(incident, GRACE)).isTrue();
    assertThat(followers().unfollow(incident, GRACE)).isFalse();
    assertThat(followers().follows(incident, GRACE)).isFalse();
  }

  @Test
  void what_one_may_not_know_of_looks_like_what_is_not_there() {
    var secret = declare("a key", Visibility.PRIVATE);

    assertThatThrownBy(() -> followers().follow(secret, GRACE, false, now))
        .isInstanceOf(Refused.class)
        .hasMessage("There is no %s. See /incident list.".formatted(secret));
    assertThatThrownBy(() -> followers().follow(new IncidentNumber(99), GRACE, false, now))
        .isInstanceOf(Refused.class)
        .hasMessage("There is no INC-99. See /incident list.");
    assertThat(followers().follow(secret, ADA, false, now)).isTrue();
  }

  @Test
  void many_are_owed_the_news_but_nobody_their_own() {
    var incident = declare("a key", Visibility.OPEN);
    for (var each = 0; each < MANY; each++) {
      followers().follow(incident, new PersonId("U" + each), false, now);
    }
    followers().follow(incident, GRACE, false, now);
    decide(incident, each -> each.postUpdate(update(Audience.INTERNAL), GRACE, now));
    assertThat(followersEnqueued()).isZero();
    decide(incident, each -> each.postUpdate(update(Audience.STAKEHOLDERS), GRACE, now));

    assertThat(followersEnqueued()).isEqualTo(MANY);
  }

  @Test
  void who_is_in_the_channel_hears_it_there() {
    var incident = declare("a key", Visibility.OPEN);
    followers().follow(incident, GRACE, true, now);
    followers().follow(incident, ADA, false, now);
    assertThat(newlyEnqueued(incident, Severity.SEV1)).isZero();

    followers().moved(incident, GRACE, false, now.plusSeconds(2));
    followers().moved(incident, GRACE, true, now.plusSeconds(1));
    assertThat(newlyEnqueued(incident, Severity.SEV3)).isEqualTo(1);
    followers().moved(incident, GRACE, true, now.plusSeconds(3));
    assertThat(newlyEnqueued(incident, Severity.SEV2)).isZero();
  }

  @Test
  void the_open_ones_are_listed_and_who_is_gone_follows_nothing() {
    var older = declare("a key", Visibility.OPEN);
    var newer = declare("another", Visibility.OPEN);
    var over = declare("a third", Visibility.OPEN);
    for (var each : List.of(older, newer, over)) {
      followers().follow(each, GRACE, false, now);
      followers().follow(each, LINUS, false, now);
    }
    decide(over, each -> each.cancel("A false alarm", ADA, now));

    assertThat(open(GRACE, 9)).containsExactly(newer, older);
    assertThat(open(GRACE, 1)).containsExactly(newer);
    followers().forget(GRACE);
    assertThat(open(GRACE, 9)).isEmpty();
    assertThat(open(LINUS, 9)).hasSize(2);
  }

  private long newlyEnqueued(IncidentNumber incident, Severity severity) {
    var before = followersEnqueued();
    decide(incident, each -> each.changeSeverity(severity, LINUS, now));
    return followersEnqueued() - before;
  }

  private long followersEnqueued() {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery("select count(*) from effect where kind = 'tell-follower'")) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private List<IncidentNumber> open(PersonId person, int size) {
    return followers().openFor(person, size).stream().map(Incident::number).toList();
  }

  private static StatusUpdate update(Audience audience) {
    return new StatusUpdate(Status.IDENTIFIED, "A bad deploy", audience, null);
  }

  private IncidentNumber declare(String key, Visibility visibility) {
    return bean(Incidents.class).declare(Examples.declaration(key, visibility), now).number();
  }

  private void decide(IncidentNumber incident, Function<Incident, Change> decision) {
    bean(Incidents.class).decide(incident, decision, now);
  }

  private Followers followers() {
    return bean(Followers.class);
  }
}
