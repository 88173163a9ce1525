package dev.muster.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.Role;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChecklistsTest {

  static List<Role> roles() {
    return Role.USUAL;
  }

  @ParameterizedTest
  @MethodSource("roles")
  void every_role_has_a_usual_one(Role role) {
    var checklist = Checklists.usual().of(role).orElseThrow();

    assertThat(checklist.steps()).hasSizeBetween(5, 10);
    assertThat(checklist.parts()).as("nothing but steps").hasSameSizeAs(checklist.steps());
    assertThat(checklist.title()).isEqualTo("Checklist of the " + role.inSentence());
    assertThat(Checklists.usual().named(checklist.name())).contains(checklist);
  }

  @Test
  void an_empty_list_is_none() {
    var checklists = Checklists.of(Map.of(Role.SCRIBE, List.of()));

    assertThat(checklists.of(Role.SCRIBE)).isEmpty();
    assertThat(checklists.named("role:scribe")).isEmpty();
  }

  @Test
  void an_item_is_a_line_of_markdown() {
    var checklist =
        Checklists.of(Map.of(Role.SCRIBE, List.of(" Note `it`\n at [once](https://example.com)")))
            .of(Role.SCRIBE)
            .orElseThrow();

    assertThat(checklist.steps())
        .singleElement()
        .satisfies(step -> assertThat(step.words()).isEqualTo("Note it at once"));
  }

  @Test
  void one_that_nobody_could_go_through_is_refused_by_its_setting() {
    refused(Collections.nCopies(21, "x"), "muster.roles.scribe.checklist has 21 items");
    refused(List.of("x", " "), "muster.roles.scribe.checklist has an item");
    refused(List.of("x".repeat(201)), "muster.roles.scribe.checklist has an item");
  }

  private static void refused(List<String> items, String why) {
    assertThatThrownBy(() -> Checklists.of(Map.of(Role.SCRIBE, items)))
        .isInstanceOfSatisfying(
            InvalidRunbooks.class, e -> assertThat(e.problem()).startsWith(why));
  }
}
