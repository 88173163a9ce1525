package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Takes the picture that the README shows: {@code deploy/sandbox.png} is a copy of it. */
class ReadmePictureTest extends Stage {

  @Test
  void an_incident_in_full_swing() {
    var maya = wideScreen("maya", "general");
    maya.type("/incident declare sev1 Checkout is failing for card payments");
    maya.tick("services", "checkout");
    maya.write("summary", "Card payments time out since the 4.2 deploy. Wallets still work.");
    maya.send();
    assertThat(maya.page().getByTestId("modal")).containsText("is declared");
    maya.dismiss();
    maya.visit("inc-1-checkout-is-failing-for-card-payments");
    maya.press(maya.card(), "Take command");
    assertThat(maya.message("took the role of incident commander")).isVisible();
    maya.press(maya.card(), "Assign roles");
    maya.choose("OPERATIONS", "Priya");
    maya.choose("COMMUNICATIONS", "Tom");
    maya.choose("SCRIBE", "Lena");
    maya.submit();
    assertThat(maya.message("Lena Sørensen scribe")).isVisible();

    maya.turnClock(5);
    maya.become("lena");
    maya.type("/incident note Error rate 38 %, all from the retry loop added in 4.2");
    assertThat(maya.message("Error rate 38 %, all from")).isVisible();
    maya.become("tom");
    maya.press(maya.card(), "Post update");
    maya.write(
        "words",
        "The 4.2 deploy is the cause. We are rolling it back; cards should work again in ten"
            + " minutes.");
    maya.choose("status", "Identified");
    maya.submit();
    assertThat(maya.message("Status update: investigating")).isVisible();

    maya.turnClock(15);
    assertThat(maya.message("next SEV1 update")).isVisible();
    maya.openThread(maya.card());
    maya.toEnd();
    maya.pointNowhere();
    maya.picture("readme");
  }
}
