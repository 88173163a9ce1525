package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Command is asked for, taken, handed over and caught up with; each step leaves a picture. */
class CommandTest extends Stage {

  @Test
  void command_goes_from_one_to_another() {
    var maya = wideScreen("maya", "general");
    maya.type("/incident declare sev2 Checkout is slow");
    maya.send();
    assertThat(maya.page().getByTestId("modal")).containsText("is declared");
    maya.dismiss();
    maya.type("/incident declare sev1 checkout slow?");
    assertThat(maya.form("declare")).containsText("This sounds like");
    maya.picture("command-1-declared-already");
    maya.dismiss();

    maya.visit("inc-1-checkout-is-slow");
    maya.turnClock(5);
    maya.turnClock(5);
    assertThat(maya.message("nobody has been in command")).isVisible();
    maya.toEnd();
    maya.picture("command-2-nudge");
    maya.press(maya.message("nobody has been in command"), "Take command");
    assertThat(maya.message("took the role of incident commander")).isVisible();
    maya.type("/incident edit");
    maya.write("summary", "Card payments take half a minute since the 4.2 deploy.");
    maya.submit();
    assertThat(maya.message("wrote the summary")).isVisible();

    maya.type("/incident handover @tom");
    maya.write("state", "We are rolling back 4.2; half of the servers are done.");
    maya.write("risks", "The cache is cold after the roll-back.");
    maya.picture("command-3-handover-form");
    maya.submit();
    assertThat(maya.message("hands over command to")).isVisible();
    maya.toEnd();
    maya.picture("command-4-handover-offer");
    maya.become("tom");
    maya.press(maya.message("hands over command to"), "Accept command");
    assertThat(maya.message("Command went from")).isVisible();
    maya.type("/incident catchup");
    maya.toEnd();
    maya.picture("command-5-catch-up");
  }
}
