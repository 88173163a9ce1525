package dev.muster.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.people.PersonId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

  private static final Optional<PersonId> MAYA = Optional.of(new PersonId("U1MAYA"));
  private static final Optional<PersonId> TOM = Optional.of(new PersonId("W2TOM"));

  @ParameterizedTest
  @ValueSource(strings = {"<@U1MAYA>", "<@U1MAYA|maya>", " <@U1MAYA|maya> ", "<@U1MAYA|>"})
  void a_mention_alone_names_a_person(String words) {
    assertThat(Mentions.only(words)).isEqualTo(MAYA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "maya",
        "@maya",
        "U1MAYA",
        "<@U1MAYA",
        "<@>",
        "<@u1maya>",
        "<!channel>",
        "<#C1|x>",
        "<!subteam^S1|@ops>",
        "<@U1MAYA> please",
        "<@U1MAYA> <@W2TOM>",
        "&lt;@U1MAYA&gt;",
        "<@U1MAYA|a>b>",
      })
  void anything_else_names_nobody(String words) {
    assertThat(Mentions.only(words)).isEmpty();
  }

  @Test
  void an_id_longer_than_any_is_no_mention() {
    assertThat(Mentions.only("<@U" + "A".repeat(63) + ">")).isPresent();
    assertThat(Mentions.only("<@U" + "A".repeat(64) + ">")).isEmpty();
    assertThat(Mentions.last("ask <@U" + "A".repeat(64) + ">")).isEmpty();
  }

  @Test
  void the_last_of_several_is_meant() {
    assertThat(Mentions.last("ask <@U1MAYA|maya> or <@W2TOM|tom> by Friday")).isEqualTo(TOM);
    assertThat(Mentions.last("ask somebody")).isEmpty();
  }

  @Test
  void the_words_are_left_without_that_one_mention() {
    var words = "ask <@W2TOM|tom> and tell <@W2TOM|tom> and <@U1MAYA|maya>";

    assertThat(Mentions.without(words, TOM))
        .isEqualTo("ask <@W2TOM|tom> and tell   and <@U1MAYA|maya>");
    assertThat(Mentions.without(words, MAYA))
        .isEqualTo("ask <@W2TOM|tom> and tell <@W2TOM|tom> and");
    assertThat(Mentions.without(words, Optional.empty())).isEqualTo(words);
    assertThat(Mentions.without("cap the retries", MAYA)).isEqualTo("cap the retries");
  }
}
