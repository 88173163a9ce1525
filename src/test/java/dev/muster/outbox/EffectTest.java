package dev.muster.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.JsonColumn;
import dev.muster.incident.Role;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EffectTest {

  private static final JsonColumn<Effect> JSON = new JsonColumn<>(Effect.class);

  static Iterable<Map.Entry<String, Effect>> everyKind() {
    return EffectExamples.BY_NAME.entrySet();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void it_is_kept_under_its_name_and_read_back_as_it_was(Map.Entry<String, Effect> each) {
    var written = JSON.write(each.getValue());

    assertThat(written).startsWith("{\"kind\":\"" + each.getKey() + "\"");
    assertThat(JSON.read(written)).isEqualTo(each.getValue());
  }

  @Test
  void there_is_an_example_of_every_kind() {
    assertThat(EffectExamples.BY_NAME.values().stream().<Class<?>>map(Effect::getClass))
        .containsExactlyInAnyOrder(Effect.class.getPermittedSubclasses());
  }

  @Test
  void what_an_earlier_version_wrote_is_read() {
    assertThat(
            JSON.read(
                """
                {"kind":"assign-once-known","role":"COMMANDER","person":"U2","by":"U1"}\
                """))
        .isEqualTo(
            new Effect.AssignOnceKnown(Role.COMMANDER, new PersonId("U2"), new PersonId("U1")));
    assertThat(
            JSON.read(
                """
                {"kind":"remind-of-update","since":"2026-03-28T12:00:00.250Z",\
                "dueAt":"2026-03-28T12:15:00Z"}\
                """))
        .isEqualTo(
            new Effect.RemindOfUpdate(
                Instant.parse("2026-03-28T12:00:00.250Z"),
                Instant.parse("2026-03-28T12:15:00Z"),
                1,
                false));
    assertThat(JSON.read("{\"kind\":\"show-runbooks\"}"))
        .isEqualTo(new Effect.ShowRunbooks(List.of()));
  }

  @Test
  void what_a_later_version_added_is_passed_over() {
    assertThat(
            JSON.read(
                """
                {"kind":"post-fact","entry":7,"inThread":true}\
                """))
        .isEqualTo(new Effect.PostFact(7));
  }
}
