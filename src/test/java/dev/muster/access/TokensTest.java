package dev.muster.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.people.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  private static final String ONE = "one-0123456789abcdef0123456789abcdef";
  private static final String TWO = "two+/=.~_0123456789abcdef0123456789";

  @Test
  void a_token_speaks_for_its_person() {
    var tokens = Tokens.read("U012AB3CDE:" + ONE + ",\n  W045FG6HIJ : " + TWO);

    assertThat(tokens.speaker(ONE)).contains(new PersonId("U012AB3CDE"));
    assertThat(tokens.speaker(TWO)).contains(new PersonId("W045FG6HIJ"));
  }

  @Test
  void a_person_may_have_two_while_one_takes_the_others_place() {
    var tokens = Tokens.read("U012AB3CDE:" + ONE + ",U012AB3CDE:" + TWO);

    assertThat(tokens.speaker(ONE)).isEqualTo(tokens.speaker(TWO)).isPresent();
  }

  @Test
  void nothing_but_the_whole_token_will_do() {
    var tokens = Tokens.read("U012AB3CDE:" + ONE);

    assertThat(tokens.speaker("")).isEmpty();
    assertThat(tokens.speaker(ONE.substring(1))).isEmpty();
    assertThat(tokens.speaker(ONE + " ")).isEmpty();
    assertThat(tokens.speaker(ONE.toUpperCase(java.util.Locale.ROOT))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "secret-secret-secret-secret-secret-secret | has no colon in entry 1",
        "U012AB3CDE:" + ONE + ", | has no colon in entry 2",
        "maya:secret-secret-secret-secret-secret-secret | does not begin entry 1 with a Slack user",
        ":secret-secret-secret-secret-secret-secret | does not begin entry 1",
        "U012AB3CDE:secret-secret | has a token of 13 characters in entry 1; take at least 32",
        "U012AB3CDE:secret-secret-secret-secr-secre | has a token of 31 characters",
        "U012AB3CDE: | has a token of 0 characters",
        "U012AB3CDE:secret secret secret secret secret secret | has a token in entry 1 that cannot",
        "U012AB3CDE:" + ONE + ",U0OTHER:" + ONE + " | has a token in entry 2 that stands before",
      })
  void what_cannot_work_is_said_without_the_token(String text, String problem) {
    assertThatThrownBy(() -> Tokens.read(text))
        .isInstanceOf(InvalidTokens.class)
        .hasMessageStartingWith(problem)
        .hasMessageNotContaining("secret-")
        .hasMessageNotContaining("secret secret")
        .hasMessageNotContaining(ONE);
  }

  @Test
  void no_token_is_ever_printed() {
    assertThat(Tokens.read("U012AB3CDE:" + ONE).toString()).doesNotContain(ONE);
    assertThat(new AccessSettings("U012AB3CDE:" + ONE).toString()).doesNotContain(ONE);
  }
}
