package dev.muster.slack.channel;

import com.slack.api.model.User;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.Receipt;
import dev.muster.people.People;
import dev.muster.people.Person;
import dev.muster.people.PersonId;
import dev.muster.slack.webapi.SlackAttempt;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks Slack who somebody is. */
@Singleton
public class UserInfoSync {

  private static final String SLACKBOT = "USLACKBOT";

  /** Who changes their name in between tells us by an event. */
  private static final Duration FRESH = Duration.ofDays(1);

  private final People people;

  UserInfoSync(People people) {
    this.people = people;
  }

  /** Spares the call for somebody who was introduced today. */
  public Receipt refresh(PersonId id, Instant now, SlackAttempt attempt) throws EffectNotDone {
    return people.isKnownSince(id, now.minus(FRESH)) ? Receipt.DONE : introduce(id, attempt);
  }

  /** Somebody Slack does not know, or does not show us, counts as gone. */
  public Receipt introduce(PersonId id, SlackAttempt attempt) throws EffectNotDone {
    var answer =
        attempt.look(
            "users.info",
            methods -> methods.usersInfo(r -> r.user(id.value())),
            "user_not_found",
            "user_not_visible");
    return new Receipt.Introduced(
        answer.isOk()
            ? person(answer.getUser())
            : new Person(id, "That person", ZoneOffset.UTC, false, true));
  }

  public static Person person(User user) {
    return new Person(
        new PersonId(user.getId()),
        name(user),
        zone(user.getTz()),
        user.isBot() || SLACKBOT.equals(user.getId()),
        user.isDeleted());
  }

  /** The record outlives the nicknames, so the full name comes first. */
  private static String name(User user) {
    var profile = user.getProfile();
    return Stream.of(user.getRealName(), profile == null ? null : profile.getDisplayName())
        .filter(each -> each != null && !each.isBlank())
        .findFirst()
        .orElseGet(() -> Objects.requireNonNullElse(user.getName(), user.getId()));
  }

  private static ZoneId zone(@Nullable String name) {
    try {
      return name == null ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
