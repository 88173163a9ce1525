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
                Act.UPDATE_PUBLIC,
                new Permission(
                    List.of("S0COMMS", "S0LEGAL"), Set.of(), Optional.of("the press team")),
                Act.CLOSE,
                new Permission(List.of(), Set.of(new PersonId("U0ADA")), Optional.empty())));
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
