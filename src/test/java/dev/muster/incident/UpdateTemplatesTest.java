package dev.muster.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.UpdateTemplates.Asked;
import io.micronaut.context.env.DefaultEnvironment;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each audience is told is asked for in the words of those who set Muster up. */
class UpdateTemplatesTest {

  private static final String PUBLIC = "muster.updates.templates.public.";

  @Test
  void without_a_word_about_it_everybody_is_told_what_they_need() {
    var templates = templates(Map.of());

    assertThat(fields(templates, Audience.INTERNAL))
        .containsExactly(UpdateField.CONDITIONS, UpdateField.ACTIONS, UpdateField.NEEDS);
    assertThat(fields(templates, Audience.STAKEHOLDERS))
        .containsExactly(UpdateField.IMPACT, UpdateField.ACTIONS, UpdateField.NEEDS);
    assertThat(fields(templates, Audience.PUBLIC))
        .containsExactly(UpdateField.IMPACT, UpdateField.ACTIONS);
  }

  @Test
  void a_field_is_left_out_taken_in_and_named_and_the_others_stay() {
    var templates =
        templates(
            Map.of(
                PUBLIC + "actions", "none",
                PUBLIC + "needs", "What customers can do",
                PUBLIC + "impact.label", "What customers notice"));

    assertThat(templates.of(Audience.PUBLIC))
        .containsExactly(
            new Asked(
                UpdateField.IMPACT,
                "What customers notice",
                "What do customers notice, in their words?"),
            new Asked(UpdateField.NEEDS, "Needs", "What customers can do"));
    assertThat(templates.of(Audience.INTERNAL)).hasSize(3);
  }

  @Test
  void a_label_and_a_hint_are_both_taken() {
    var templates =
        templates(
            Map.of(
                PUBLIC + "conditions.label", "What it is",
                PUBLIC + "conditions.hint", "No names"));

    assertThat(templates.of(Audience.PUBLIC))
        .contains(new Asked(UpdateField.CONDITIONS, "What it is", "No names"));
  }

  private static List<UpdateField> fields(UpdateTemplates templates, Audience audience) {
    return templates.of(audience).stream().map(Asked::field).toList();
  }

  private static UpdateTemplates templates(Map<String, Object> settings) {
    var environment = new DefaultEnvironment(() -> List.of("test"));
    environment.addPropertySource(PropertySource.of("test", settings));
    environment.start();
    Environment started = environment;
    return new UpdateTemplatesFactory().updateTemplates(started);
  }
}
