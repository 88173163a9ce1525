package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a command answers is for the eyes of the one who typed it. */
class AnswersTest extends Stage {

  @Test
  void help_list_and_status_answer_the_one_who_asked_and_nobody_else() {
    var maya = screen("maya", "random");
    var tom = screen("tom", "random");
    maya.type("/incident help");
    assertThat(maya.message("/incident declare")).containsText("Only visible to you");
    maya.picture("answers-1-help");

    maya.type("/incident list");
    assertThat(maya.message("No incident is open")).containsText("Only visible to you");
    maya.type("/incident resolv");
    assertThat(maya.message("I do not know /incident resolv")).isVisible();
    maya.type("/incident note nowhere");
    maya.picture("answers-2-nothing-open");

    declare(maya, "sev1 Checkout is failing for card payments");
    declare(maya, "sev3 Search finds nothing for words with an accent");
    maya.type("/incident list");
    assertThat(maya.message("INC-2")).containsText("INC-1");
    assertThat(maya.message("INC-2")).containsText("#inc-2-search");
    maya.picture("answers-3-list");
    maya.type("/incident status 1");
    assertThat(maya.message("complete outage")).containsText("Only visible to you");
    maya.picture("answers-4-status");

    maya.type("Anybody else seeing failed payments?");
    assertThat(tom.message("Anybody else seeing failed payments?")).isVisible();
    assertThat(tom.message("Only visible to you")).hasCount(0);
    assertThat(tom.message("INC-1")).hasCount(0);
  }

  private static void declare(Screen screen, String words) {
    screen.type("/incident declare " + words);
    assertThat(screen.form("declare")).isVisible();
    screen.send();
    assertThat(screen.page().getByTestId("modal")).containsText("is declared");
    screen.dismiss();
  }
}
