package dev.muster.slack.channel;

import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.IncidentChannel;
import dev.muster.outbox.Receipt;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import dev.muster.slack.webapi.InviteResults;
import dev.muster.slack.webapi.SlackAttempt;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Invites people into the channel. Each person has a result of their own: a failure for one does
 * not affect the others.
 */
@Singleton
public class ChannelInviter {

  private static final int LONGEST_CAUSE = 120;

  private final People people;

  ChannelInviter(People people) {
    this.people = people;
  }

  /**
   * @throws EffectNotDone naming all people who could not be invited
   */
  public Receipt invite(IncidentChannel here, List<PersonId> invited, SlackAttempt attempt)
      throws EffectNotDone {
    var refused = new LinkedHashMap<PersonId, String>();
    var left = askForAll(here, invited.stream().distinct().toList(), refused, attempt);
    for (var person : left) {
      askForOne(here, person, refused, attempt);
    }
    if (!refused.isEmpty()) {
      throw EffectNotDone.permanent(cause(refused), sentence(refused));
    }
    return Receipt.DONE;
  }

  /** Invites all at once and returns the people for whom Slack gave no result. */
  private static List<PersonId> askForAll(
      IncidentChannel here,
      List<PersonId> invited,
      Map<PersonId, String> refused,
      SlackAttempt attempt)
      throws EffectNotDone {
    var left = invited;
    try {
      while (left.size() > 1) {
        var answer = ask(here, left, attempt);
        refused.putAll(answer.refused());
        if (answer.unsaid().size() == left.size()) {
          return left;
        }
        left = answer.unsaid();
      }
    } catch (EffectNotDone problem) {
      requireAboutPeople(problem);
    }
    return left;
  }

  private static void askForOne(
      IncidentChannel here, PersonId person, Map<PersonId, String> refused, SlackAttempt attempt)
      throws EffectNotDone {
    try {
      refused.putAll(ask(here, List.of(person), attempt).refused());
    } catch (EffectNotDone problem) {
      requireAboutPeople(problem);
      refused.put(person, problem.problem());
    }
  }

  /** Rethrows a temporary failure, or one about the channel: it affects all people. */
  private static void requireAboutPeople(EffectNotDone problem) throws EffectNotDone {
    if (!problem.isLasting() || problem.isAboutChannel()) {
      throw problem;
    }
  }

  private static InviteResults ask(
      IncidentChannel here, List<PersonId> people, SlackAttempt attempt) throws EffectNotDone {
    var answer =
        attempt.look(
            "conversations.invite",
            methods ->
                methods.conversationsInvite(r ->
                    r.channel(here.channelId())
                        .users(people.stream().map(PersonId::value).toList())
                        .force(true)),
            InviteResults.errorsAboutPeople());
    return InviteResults.of(people, answer);
  }

  /**
   * Identifies the failure by the people's ids, so that a later failure for others is reported as
   * well.
   */
  private static String cause(Map<PersonId, String> refused) {
    var ids = refused.keySet().stream().map(PersonId::value).sorted().toList();
    var all = "invite " + String.join(",", ids);
    return all.length() <= LONGEST_CAUSE
        ? all
        : "invite %s and %s more, %s"
            .formatted(ids.getFirst(), ids.size() - 1, Integer.toHexString(ids.hashCode()));
  }

  private String sentence(Map<PersonId, String> refused) {
    var names = people.names(List.copyOf(refused.keySet()));
    return "%s could not be invited. Add them with /invite, or ask a workspace admin."
        .formatted(
            refused.entrySet().stream()
                .map(each -> "%s (%s)".formatted(names.of(each.getKey()), reason(each.getValue())))
                .collect(Collectors.joining(", ")));
  }

  private static String reason(String error) {
    return switch (error) {
      case "user_not_found" -> "no such user in this workspace: user_not_found";
      case "user_is_restricted", "user_is_ultra_restricted", "ura_max_channels" ->
          "a guest who may not join this channel: " + error;
      case "user_is_bot" -> "a bot: user_is_bot";
      case "org_user_not_in_team" ->
          "a member of the organization, not of this workspace: org_user_not_in_team";
      case "invitee_cant_see_channel", "user_team_not_in_channel" ->
          "a member of a workspace that cannot see this channel: " + error;
      default -> error;
    };
  }
}
