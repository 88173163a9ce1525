package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class TriageTest extends Stage {

  @Test
  void a_worry_is_looked_at_then_accepted_and_measured() {
    var maya = wideScreen("maya", "general");
    maya.type("/incident declare triage sev3 Odd errors at checkout");
    maya.send();
    assertThat(maya.page().getByTestId("modal")).containsText("is declared");
    maya.dismiss();
    maya.visit("inc-1-odd-errors-at-checkout");
    assertThat(maya.button(maya.card(), "Accept")).isVisible();
    maya.picture("triage-1-card");
    maya.type("/incident severity");
    maya.field("reach").getByText("Everybody").click();
    maya.picture("triage-2-how-bad");
    maya.dismiss();
    maya.press(maya.card(), "Accept");
    assertThat(maya.message("accepted this as an incident")).isVisible();
    maya.type("/incident milestones");
    maya.write("users", "about 40");
    maya.picture("triage-3-milestones");
    maya.dismiss();
    maya.type("/incident role commander");
    assertThat(maya.message("took the role of incident commander")).isVisible();
    maya.type("/incident checklist");
    assertThat(maya.message("Checklist of the incident commander")).isVisible();
    maya.toEnd();
    maya.picture("triage-4-checklist");
  }
}
