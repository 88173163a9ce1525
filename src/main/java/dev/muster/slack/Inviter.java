package dev.muster.slack;

import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import dev.muster.outbox.Whereabouts;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.util.List;

/** Brings people into the channel. One who cannot come keeps nobody else out. */
@Singleton
class Inviter {

  private static final String[] IS_IN = {"already_in_channel", "cant_invite_self"};

  Receipt invite(Whereabouts here, List<PersonId> people, Attempt attempt) throws Undelivered {
    if (people.size() == 1) {
      ask(here, people, attempt);
      return Receipt.DONE;
    }
    try {
      ask(here, people, attempt);
    } catch (Undelivered problem) {
      if (!problem.isLasting()) {
        throw problem;
      }
      oneByOne(here, people, attempt);
    }
    return Receipt.DONE;
  }

  private static void oneByOne(Whereabouts here, List<PersonId> people, Attempt attempt)
      throws Undelivered {
    Undelivered last = null;
    for (var person : people) {
      try {
        ask(here, List.of(person), attempt);
      } catch (Undelivered problem) {
        last = problem;
      }
    }
    if (last != null) {
      throw last;
    }
  }

  private static void ask(Whereabouts here, List<PersonId> people, Attempt attempt)
      throws Undelivered {
    attempt.look(
        "conversations.invite",
        methods ->
            methods.conversationsInvite(r ->
                r.channel(here.channelId()).users(people.stream().map(PersonId::value).toList())),
        IS_IN);
  }
}
