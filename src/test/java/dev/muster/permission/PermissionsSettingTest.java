package dev.muster.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.people.PersonId;
import io.micronaut.context.ApplicationContextConfiguration;
import io.micronaut.context.env.DefaultEnvironment;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsSettingTest {

  @Test
  void it_is_read_with_lists_or_without() {
    var read =
        read(
            Map.of(
                "muster.permissions.update-public.groups",
                List.of("S0COMMS", "S0LEGAL"),
                "muster.permissions.update-public.label",
                "the press team",
                "muster.permissions.close.people",
                "U0ADA"));

    assertThat(read.byAct())
        .isEqualTo(
            Map.of(
                Permission.UPDATE_PUBLIC,
                new PermissionRule(
                    List.of("S0COMMS", "S0LEGAL"), Set.of(), Optional.of("the press team")),
                Permission.CLOSE,
                new PermissionRule(List.of(), Set.of(new PersonId("U0ADA")), Optional.empty())));
    assertThat(read.groups()).containsExactlyInAnyOrder("S0COMMS", "S0LEGAL");
  }

  @Test
  void without_a_word_everybody_may_do_everything() {
    assertThat(read(Map.of()).byAct()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "muster.permissions.destroy.groups, S012AB3CDE, muster.permissions.destroy is no act",
    "muster.permissions.resolve.group, S012AB3CDE, muster.permissions.resolve.group is not known",
    "muster.permissions.resolve, S012AB3CDE, muster.permissions.resolve is not known",
    "muster.permissions.resolve.groups, platform, muster.permissions.resolve.groups has “platform”",
    "muster.permissions.resolve.people, S012AB3CDE, muster.permissions.resolve.people has",
    "muster.permissions.resolve.label, the leads, muster.permissions.resolve.groups and people"
  })
  void what_cannot_be_is_refused_by_its_name_with_an_example(
      String setting, String value, String sentence) {
    assertThatThrownBy(() -> read(Map.of(setting, value)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(sentence)
        .hasMessageContaining("For example: muster.permissions.resolve.");
  }

  @Test
  void whoever_may_take_command_may_do_the_rest_and_the_start_warns_of_that() {
    var resolve = "muster.permissions.resolve.people";
    var declare = "muster.permissions.declare.people";

    assertThat(read(Map.of(resolve, "U0ADA", declare, "U0ADA")).warning())
        .hasValueSatisfying(warning ->
            assertThat(warning)
                .startsWith("muster.permissions restricts declare, resolve, but not roles: anybody")
                .endsWith("For example: muster.permissions.roles.groups: [S012AB3CDE]"));
    assertThat(read(Map.of(resolve, "U0ADA", "muster.permissions.roles.people", "U0ADA")).warning())
        .isEmpty();
    assertThat(read(Map.of("muster.permissions.declare-private.people", "U0ADA")).warning())
        .as("that is nothing a commander may do")
        .isEmpty();
    assertThat(read(Map.of()).warning()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Permission.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ROLES", "TRIAGE", "DECLARE_PRIVATE"})
  void any_right_of_a_commander_is_warned_of(Permission act) {
    var permissions = read(Map.of("muster.permissions.%s.people".formatted(act.word()), "U0ADA"));

    assertThat(permissions.warning()).isPresent();
  }

  private static Permissions read(Map<String, Object> settings) {
    var environment =
        new DefaultEnvironment(
            new ApplicationContextConfiguration() {
              @Override
              public List<String> getEnvironments() {
                return List.of();
              }

              @Override
              public boolean isEnvironmentPropertySource() {
                return false;
              }
            });
    environment.addPropertySource(PropertySource.of(settings));
    try (Environment started = environment.start()) {
      return Permissions.read(started);
    }
  }
}
