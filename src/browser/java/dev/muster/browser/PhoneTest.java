package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** At 3 a.m. the incident is worked from a phone. */
class PhoneTest extends Stage {

  @Test
  void an_incident_is_declared_and_worked_on_a_phone() {
    var maya = phone("maya", "general");
    maya.type("/incident declare sev2 Checkout is failing for card payments");
    assertThat(maya.form("declare")).isVisible();
    maya.picture("phone-1-declare");
    maya.tick("services", "checkout");
    maya.send();
    assertThat(maya.page().getByTestId("modal")).containsText("is declared");
    maya.dismiss();

    maya.openSidebar();
    maya.picture("phone-2-channels");
    maya.visit("inc-1-checkout-is-failing-for-card-payments");
    assertThat(maya.card()).containsText("SEV2");
    fits(maya);
    maya.picture("phone-3-card");
    maya.press(maya.card(), "Take command");
    assertThat(maya.message("took the role of incident commander")).isVisible();

    maya.press(maya.card(), "Post update");
    maya.write("words", "We see timeouts between checkout and the card provider.");
    maya.picture("phone-4-update-form");
    maya.submit();
    maya.turnClock(60);
    assertThat(maya.message("next SEV2 update")).isVisible();
    maya.toEnd();
    fits(maya);
    maya.picture("phone-5-reminder");
  }

  private static void fits(Screen screen) {
    assertThat(screen.page().evaluate("document.documentElement.scrollWidth"))
        .as("nothing sticks out to the right")
        .isEqualTo(PHONE);
  }
}
