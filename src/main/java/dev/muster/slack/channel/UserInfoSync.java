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

/** Reads people's profiles from Slack. */
@Singleton
public class UserInfoSync {

  private static final String SLACKBOT = "USLACKBOT";

  /** A change within this time arrives as a {@code user_change} event. */
  private static final Duration FRESH = Duration.ofDays(1);

  private final People people;

  UserInfoSync(People people) {
    this.people = people;
  }

  /** Skips the call for a person who was read within the last day. */
  public Receipt refresh(PersonId id, Instant now, SlackAttempt attempt) throws EffectNotDone {
    return people.isKnownSince(id, now.minus(FRESH)) ? Receipt.DONE : introduce(id, attempt);
  }

  /** A person whom Slack does not know, or does not show to Muster, counts as deactivated. */
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

  /** Prefers the full name, because timelines are read long after display names have changed. */
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
