package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class PastTest extends Stage {

  @Test
  void what_is_over_is_put_on_record() {
    var maya = wideScreen("maya", "general");
    maya.type("/incident declare sev2 The night build ate the disk");
    maya.choose("purpose", "It was, and is over");
    assertThat(maya.field("over")).isVisible();
    maya.write("started", "2026-01-05T22:10");
    maya.write("over", "2026-01-06T01:40");
    maya.picture("past-1-form");
    maya.send();
    assertThat(maya.page().getByTestId("modal")).containsText("on record as resolved");
    assertThat(maya.page().getByTestId("modal")).containsText("inc-1-the-night-build-ate-the-disk");
    maya.picture("past-2-on-record");
    maya.dismiss();
  }
}
