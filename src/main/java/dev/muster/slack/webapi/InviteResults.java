package dev.muster.slack.webapi;

import com.slack.api.methods.response.conversations.ConversationsInviteResponse;
import dev.muster.people.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The result of one {@code conversations.invite} for each person. The error of the whole call is
 * that of the first person it failed for and says nothing about the others.
 *
 * @param refused people who cannot be invited, with Slack's error
 * @param unsaid people whose invitation must be repeated
 */
public record InviteResults(Map<PersonId, String> refused, List<PersonId> unsaid) {

  /** Errors that concern one person rather than the whole call. */
  private static final String[] ABOUT_A_PERSON = {
    "already_in_channel",
    "cant_invite_self",
    "cant_invite",
    "user_not_found",
    "user_is_restricted",
    "user_is_ultra_restricted",
    "user_is_bot",
    "ura_max_channels",
    "org_user_not_in_team",
    "invitee_cant_see_channel",
    "user_team_not_in_channel",
    "no_external_invite_permission"
  };

  private static final Set<String> IS_IN = Set.of("already_in_channel", "cant_invite_self");

  public static InviteResults of(List<PersonId> asked, ConversationsInviteResponse answer) {
    var errors = errors(asked, answer);
    var refused = new LinkedHashMap<PersonId, String>();
    var unsaid = new ArrayList<PersonId>();
    for (var person : asked) {
      var error = Optional.ofNullable(errors.get(person.value()));
      if ((error.isEmpty() && !answer.isOk()) || error.filter(SlackCalls::mayPass).isPresent()) {
        unsaid.add(person);
      } else {
        error.filter(each -> !IS_IN.contains(each)).ifPresent(each -> refused.put(person, each));
      }
    }
    return new InviteResults(refused, List.copyOf(unsaid));
  }

  public static String[] errorsAboutPeople() {
    return ABOUT_A_PERSON.clone();
  }

  private static Map<String, String> errors(
      List<PersonId> asked, ConversationsInviteResponse answer) {
    var errors = new HashMap<String, String>();
    if (answer.getErrors() != null) {
      answer.getErrors().stream()
          .filter(each -> each.getUser() != null && each.getError() != null)
          .forEach(each -> errors.put(each.getUser(), each.getError()));
    }
    if (!answer.isOk() && asked.size() == 1) {
      errors.putIfAbsent(asked.getFirst().value(), String.valueOf(answer.getError()));
    }
    return errors;
  }
}
