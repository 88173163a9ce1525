package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class NewcomerTest extends Stage {

  @Test
  void a_newcomer_practises_on_a_phone() {
    var tom = phone("tom", "general");
    tom.type("/incident tutorial");
    tom.openSidebar();
    tom.visit("inc-1-tutorial-the-printer-is-on-fire");
    var guide = tom.message("Run your first incident").first();
    tom.press(guide, "Show");
    assertThat(tom.message("0 of 10 steps done")).isVisible();
    tom.toEnd();
    tom.picture("newcomer");
  }
}
