package dev.muster.slack.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.conversations.ConversationsInviteResponse;
import dev.muster.people.PersonId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an answer of conversations.invite says of each person in the list. */
class InviteResultsTest {

  private static final PersonId MAYA = new PersonId("U0MAYA");
  private static final PersonId TOM = new PersonId("U0TOM");
  private static final PersonId LENA = new PersonId("U0LENA");

  @Test
  void an_answer_without_errors_invited_everybody() {
    var invited = InviteResults.of(List.of(MAYA, TOM), answer(null, Map.of()));
    assertThat(invited.refused()).isEmpty();
    assertThat(invited.unsaid()).isEmpty();
  }

  @Test
  void one_who_is_there_already_says_nothing_of_the_others() {
    var invited =
        InviteResults.of(
            List.of(MAYA, TOM),
            answer("already_in_channel", Map.of(MAYA.value(), "already_in_channel")));
    assertThat(invited.refused()).isEmpty();
    assertThat(invited.unsaid()).containsExactly(TOM);
  }

  @Test
  void a_list_without_results_per_person_says_nothing_of_anybody() {
    var invited = InviteResults.of(List.of(MAYA, TOM), answer("already_in_channel", Map.of()));
    assertThat(invited.unsaid()).containsExactly(MAYA, TOM);
  }

  @Test
  void with_force_the_others_are_in_and_who_is_not_is_named_with_the_reason() {
    var invited =
        InviteResults.of(
            List.of(MAYA, TOM, LENA),
            answer(
                null,
                Map.of(MAYA.value(), "already_in_channel", LENA.value(), "user_is_restricted")));
    assertThat(invited.refused()).containsExactly(Map.entry(LENA, "user_is_restricted"));
    assertThat(invited.unsaid()).isEmpty();
  }

  @Test
  void an_error_for_one_person_alone_is_theirs() {
    assertThat(InviteResults.of(List.of(LENA), answer("ura_max_channels", Map.of())).refused())
        .containsExactly(Map.entry(LENA, "ura_max_channels"));
    assertThat(InviteResults.of(List.of(LENA), answer("cant_invite_self", Map.of())).refused())
        .isEmpty();
  }

  @Test
  void trouble_of_slacks_own_with_one_of_them_is_asked_again() {
    var invited =
        InviteResults.of(List.of(MAYA, TOM), answer(null, Map.of(TOM.value(), "internal_error")));
    assertThat(invited.refused()).isEmpty();
    assertThat(invited.unsaid()).containsExactly(TOM);
  }

  private static ConversationsInviteResponse answer(
      @Nullable String error, Map<String, String> errors) {
    var answer = new ConversationsInviteResponse();
    answer.setOk(error == null);
    answer.setError(error);
    answer.setErrors(
        errors.entrySet().stream()
            .map(each -> {
              var one = new ConversationsInviteResponse.Error();
              one.setUser(each.getKey());
              one.setError(each.getValue());
              return one;
            })
            .toList());
    return answer;
  }
}
