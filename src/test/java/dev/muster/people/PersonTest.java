package dev.muster.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "U1 ", "<@U1>", "a@b.example", "U1\n", "Ü1"})
  void what_could_not_be_an_id_is_none(String text) {
    assertThatThrownBy(() -> new PersonId(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_id_has_up_to_64_characters() {
    assertThat(new PersonId("W".repeat(64)).value()).hasSize(64);
    assertThatThrownBy(() -> new PersonId("W".repeat(65)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_id_is_printed_as_it_is() {
    assertThat(new PersonId("U0ADA")).hasToString("U0ADA");
  }

  @Test
  void bots_and_those_who_left_carry_no_responsibility() {
    assertThat(person(false, false).canHoldRole()).isTrue();
    assertThat(person(true, false).canHoldRole()).isFalse();
    assertThat(person(false, true).canHoldRole()).isFalse();
    assertThat(person(true, true).canHoldRole()).isFalse();
  }

  @Test
  void a_name_without_end_is_cut_and_no_character_with_it() {
    var named =
        new Person(new PersonId("U1"), "x" + "🔥".repeat(200), ZoneOffset.UTC, false, false);

    assertThat(named.name()).hasSize(254).endsWith("🔥…");
  }

  private static Person person(boolean bot, boolean deactivated) {
    return new Person(new PersonId("U1"), "Somebody", ZoneOffset.UTC, bot, deactivated);
  }
}
