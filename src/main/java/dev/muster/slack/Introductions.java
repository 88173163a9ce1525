package dev.muster.slack;

import com.slack.api.model.User;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import dev.muster.people.Person;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks Slack who somebody is. */
@Singleton
class Introductions {

  private static final String SLACKBOT = "USLACKBOT";

  /** Somebody Slack does not know, or does not show us, counts as gone. */
  Receipt introduce(PersonId id, Attempt attempt) throws Undelivered {
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

  static Person person(User user) {
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
        .orElse(user.getName());
  }

  private static ZoneId zone(@Nullable String name) {
    try {
      return name == null ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
