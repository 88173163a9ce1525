package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Forms forgive: a mistake is named beside its field and costs no typing. */
class FormsTest extends Stage {

  @Test
  void a_title_of_spaces_is_refused_and_the_rest_stays_as_it_was_typed() {
    var maya = screen("maya", "general");
    maya.type("/incident declare");
    maya.write("title", "   ");
    maya.choose("severity", "SEV3");
    maya.tick("services", "search");
    maya.write("summary", "Results are empty for some words.");
    maya.send();

    assertThat(maya.page().getByTestId("error-title")).isVisible();
    assertThat(maya.field("severity").getByRole(AriaRole.COMBOBOX)).containsText("SEV3");
    assertThat(maya.field("services")).containsText("search");
    assertThat(maya.field("summary").locator("textarea"))
        .hasValue("Results are empty for some words.");
    maya.picture("forms-1-mistake");

    maya.write("title", "Search finds nothing");
    maya.send();
    assertThat(maya.page().getByTestId("modal")).containsText("is declared");
  }

  @Test
  void a_form_left_unsent_leaves_nothing_behind() {
    var tom = screen("tom", "random");
    tom.type("/incident declare sev4 A typo in the footer");
    assertThat(tom.form("declare")).isVisible();
    tom.dismiss();
    tom.type("/incident list");
    assertThat(tom.message("Only visible to you")).not().containsText("A typo in the footer");
  }
}
