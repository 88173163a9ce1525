package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** Whoever was not called in sees nothing of a private incident, wherever they look. */
class PrivateIncidentTest extends Stage {

  private static final String CHANNEL = "inc-1-a-laptop-with-customer-data-is-missing";

  @Test
  void a_private_incident_is_shown_to_its_own_people_alone() {
    var maya = screen("maya", "general");
    var tom = screen("tom", "incidents");
    maya.type("/incident declare sev2 A laptop with customer data is missing");
    maya.field("visibility").getByText("Private").click();
    maya.send();
    assertThat(maya.page().getByTestId("modal")).containsText("is declared");
    maya.dismiss();
    maya.visit(CHANNEL);
    assertThat(maya.card()).containsText("only people in this channel know");
    maya.picture("private-1-card");

    maya.type("/incident role ops @priya");
    assertThat(maya.message("Priya Natarajan operations lead")).isVisible();
    maya.become("priya");
    assertThat(maya.channel(CHANNEL)).isVisible();

    tom.type("/incident list");
    assertThat(tom.message("No incident is open")).isVisible();
    assertThat(tom.channel(CHANNEL)).hasCount(0);
    assertThat(tom.message("laptop")).hasCount(0);
    tom.page().getByTestId("browse").click();
    assertThat(tom.page().getByTestId("browse-dialog")).not().containsText("laptop");
    tom.picture("private-2-others-see-nothing");

    var index = read("/", PHONE, ColorScheme.LIGHT);
    assertThat(index.locator("main")).containsText("Nothing is on fire");
    assertThat(index.locator("main")).not().containsText("laptop");
  }
}
