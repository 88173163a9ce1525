package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class HomeTest extends Stage {

  @Test
  void the_home_tab_shows_what_is_mine() {
    var maya = wideScreen("maya", "general");
    maya.type("/incident declare sev3 Search is slow");
    maya.send();
    assertThat(maya.page().getByTestId("modal")).containsText("is declared");
    maya.dismiss();
    assertThat(maya.visitHome()).containsText("Search is slow");
    maya.picture("home-tab");
  }
}
