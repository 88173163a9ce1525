package dev.muster.slack;

import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import dev.muster.outbox.Whereabouts;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Brings people into the channel. One who cannot come keeps nobody else out. */
@Singleton
class Inviter {

  private static final String[] IS_IN = {"already_in_channel", "cant_invite_self"};

  private final People people;

  Inviter(People people) {
    this.people = people;
  }

  Receipt invite(Whereabouts here, List<PersonId> invited, Attempt attempt) throws Undelivered {
    try {
      ask(here, invited, attempt);
    } catch (Undelivered problem) {
      if (!problem.isLasting() || problem.isAboutChannel()) {
        throw problem;
      }
      oneByOne(here, invited, attempt);
    }
    return Receipt.DONE;
  }

  private void oneByOne(Whereabouts here, List<PersonId> invited, Attempt attempt)
      throws Undelivered {
    var outside = new ArrayList<PersonId>();
    var reason = "";
    for (var person : invited) {
      try {
        ask(here, List.of(person), attempt);
      } catch (Undelivered problem) {
        if (!problem.isLasting() || problem.isAboutChannel()) {
          throw problem;
        }
        outside.add(person);
        reason = problem.problem();
      }
    }
    if (!outside.isEmpty()) {
      throw Undelivered.never("invite " + first(outside), sentence(outside, reason));
    }
  }

  /** Whom it is about, so that the next one who cannot come is told of too. */
  private static String first(List<PersonId> outside) {
    return outside.get(0).value();
  }

  private String sentence(List<PersonId> outside, String reason) {
    var names = people.names(outside);
    return "%s could not be brought into the channel; call them yourself. %s"
        .formatted(outside.stream().map(names::of).collect(Collectors.joining(", ")), reason);
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
