package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class AudienceTest extends Stage {

  @Test
  void whoever_follows_hears_what_is_for_them() {
    var maya = wideScreen("maya", "general");
    maya.type("/incident declare sev2 Checkout is slow");
    maya.send();
    assertThat(maya.page().getByTestId("modal")).containsText("is declared");
    maya.dismiss();
    maya.become("tom");
    maya.visit("incidents");
    maya.press(maya.message("Checkout is slow"), "Follow");
    assertThat(maya.message("You follow INC-1")).isVisible();

    maya.become("maya");
    maya.visit("inc-1-checkout-is-slow");
    maya.type("/incident update");
    maya.choose("audience", "Public");
    assertThat(maya.field("impact-public")).isVisible();
    maya.write("words", "Payments are slow for one customer in ten.");
    maya.write("impact-public", "Paying by card takes up to half a minute.");
    maya.picture("audience-1-form");
    maya.submit();
    assertThat(maya.message("Paying by card takes up to half a minute.").first()).isVisible();

    maya.visit("incidents");
    assertThat(maya.message("Paying by card takes up to half a minute.")).isVisible();
    maya.picture("audience-2-announcement");
    maya.become("tom");
    maya.visitMuster();
    assertThat(maya.message("Paying by card takes up to half a minute.")).isVisible();
    maya.picture("audience-3-follower");
  }
}
