package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The main job, whole, as two people at one screen see it; each step goes on from the last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IncidentTest extends Stage {

  private static final String CHANNEL = "inc-1-checkout-is-failing-for-card-payments";

  @Test
  @Order(1)
  void an_incident_is_declared_by_form_and_gets_its_channel() {
    var maya = screen("maya", "general");
    assertThat(maya.page().getByTestId("channel-title")).containsText("general");
    maya.picture("incident-01-sandbox");

    maya.type("/incident declare sev2 Checkout is failing for card payments");
    assertThat(maya.form("declare")).isVisible();
    assertThat(maya.field("title").locator("input"))
        .hasValue("Checkout is failing for card payments");
    maya.tick("services", "checkout");
    maya.write("summary", "Card payments time out since the 4.2 deploy; wallets still work.");
    maya.picture("incident-02-declare");
    maya.send();
    assertThat(maya.page().getByTestId("modal")).containsText("is declared");
    maya.picture("incident-03-declared");
    maya.dismiss();

    maya.visit(CHANNEL);
    assertThat(maya.card()).containsText("Card payments time out");
    assertThat(maya.card()).containsText("SEV2");
    assertThat(maya.page().getByTestId("topic")).containsText("Investigating");
    maya.picture("incident-04-card");

    maya.become("tom");
    assertThat(maya.channel("incidents")).isVisible();
    assertThat(maya.channel(CHANNEL)).hasCount(0);
    maya.visit("incidents");
    assertThat(maya.message("INC-1")).isVisible();
    maya.picture("incident-05-announcement");
  }

  @Test
  @Order(2)
  void people_take_and_are_given_roles() {
    var maya = screen("maya", CHANNEL);
    maya.press(maya.card(), "Take command");
    assertThat(maya.message("took the role of incident commander")).isVisible();
    assertThat(maya.button(maya.card(), "Take command")).hasCount(0);

    maya.press(maya.card(), "Assign roles");
    maya.choose("OPERATIONS", "Priya");
    maya.choose("COMMUNICATIONS", "Tom");
    maya.picture("incident-06-roles");
    maya.submit();
    assertThat(maya.card()).containsText("Priya Natarajan");
    assertThat(maya.card()).containsText("Tom Okafor");
    maya.picture("incident-07-roles-taken");

    maya.visitMuster();
    assertThat(maya.message("You are incident commander")).isVisible();
    maya.picture("incident-08-duties");
    maya.become("tom");
    assertThat(maya.channel(CHANNEL)).isVisible();
  }

  @Test
  @Order(3)
  void notes_and_updates_are_told_to_everybody() {
    var maya = screen("maya", CHANNEL);
    maya.type("/incident note Rolled back to 4.1 & watching <3");
    assertThat(maya.message("noted: Rolled back to 4.1 & watching <3")).isVisible();
    assertThat(maya.message("Noted on the timeline.")).containsText("Only visible to you");
    maya.picture("incident-09-note");

    maya.become("tom");
    assertThat(maya.message("noted: Rolled back")).isVisible();
    assertThat(maya.message("Noted on the timeline.")).hasCount(0);
    maya.press(maya.card(), "Post update");
    maya.write("words", "Rolled back the payment service. Errors are falling.");
    maya.choose("status", "Identified");
    maya.picture("incident-10-update-form");
    maya.submit();
    assertThat(maya.message("Status update: investigating → identified"))
        .containsText("Errors are falling");
    assertThat(maya.card()).containsText("Identified");
    maya.picture("incident-11-updated-card");
    maya.toEnd();
    maya.picture("incident-12-update");
  }

  @Test
  @Order(4)
  void a_late_update_is_asked_for_and_answered() {
    var tom = screen("tom", CHANNEL);
    tom.type("/incident severity sev1");
    assertThat(tom.message("raised the severity from SEV2 to SEV1")).isVisible();
    assertThat(tom.card()).containsText("complete outage");

    tom.turnClock(15);
    tom.turnClock(5);
    var reminder = tom.message("next SEV1 update");
    assertThat(reminder).containsText("Tom Okafor");
    tom.picture("incident-13-reminder");
    tom.press(reminder, "Nothing new");
    assertThat(tom.message("Nothing new so far")).isVisible();
    assertThat(tom.button(tom.message("Nothing new so far"), "Nothing new")).hasCount(0);
    tom.picture("incident-14-reminder-answered");
  }

  @Test
  @Order(5)
  void what_matters_is_marked_with_a_pin() {
    var maya = screen("maya", CHANNEL);
    maya.type("The culprit is the new retry loop");
    var said = maya.message("The culprit is the new retry loop");
    said.hover();
    said.locator(".tools [data-emoji=pushpin]").click();
    assertThat(said.locator("[data-reaction=pushpin]").first()).isVisible();
    maya.picture("incident-15-marked");
  }

  @Test
  @Order(6)
  void it_is_resolved_and_learnt_from() throws IOException {
    var maya = screen("maya", CHANNEL);
    maya.press(maya.card(), "Resolve");
    maya.write("explanation", "Rolled back the retry loop of the payment service.");
    maya.write("users", "about 4,000");
    maya.picture("incident-16-resolve-form");
    maya.submit();
    assertThat(maya.card()).containsText("Resolved");
    assertThat(maya.button(maya.card(), "Reopen")).isVisible();

    maya.type("/incident action Cap the retries @tom by tomorrow");
    assertThat(maya.message("added an action item: Cap the retries")).isVisible();
    maya.type("/incident action");
    assertThat(maya.message("1 of 1 action items")).isVisible();
    maya.picture("incident-17-action-items");

    maya.press(maya.card(), "Postmortem");
    var file = maya.page().getByTestId("file");
    assertThat(file).containsText("Checkout is failing");
    maya.toEnd();
    maya.picture("incident-18-postmortem");
    var download = maya.page().waitForDownload(() -> file.getByTestId("file-download").click());
    assertThat(Files.readString(download.path()))
        .contains("# INC-1 Checkout is failing for card payments")
        .contains("about 4,000")
        .contains("The culprit is the new retry loop")
        .contains("Cap the retries");

    maya.card().scrollIntoViewIfNeeded();
    maya.picture("incident-19-resolved");
    maya.press(maya.card(), "Close");
    assertThat(maya.message("it still lacks")).isVisible();
    maya.toEnd();
    maya.picture("incident-19-what-it-lacks");
    maya.press(maya.message("it still lacks"), "Close it anyway");
    assertThat(maya.card()).containsText("Closed");
    maya.picture("incident-20-closed");
  }

  @Test
  @Order(7)
  void its_page_tells_the_whole_story() {
    var page = read("/incidents/1", 1280, ColorScheme.LIGHT);
    assertThat(page.locator("h1")).hasText("INC-1 Checkout is failing for card payments");
    assertThat(page.locator(".timeline")).containsText("The culprit is the new retry loop");
    Pictures.takeWhole(page, "incident-21-incident-page");
    Pictures.takeWhole(
        read("/incidents/1", 1280, ColorScheme.DARK), "incident-22-incident-page-dark");
    Pictures.takeWhole(
        read("/incidents/1", PHONE, ColorScheme.LIGHT), "incident-23-incident-page-phone");

    var index = read("/", 1280, ColorScheme.LIGHT);
    assertThat(index.locator("a", hasText("INC-1"))).isVisible();
    Pictures.takeWhole(index, "incident-24-incidents-page");
    Pictures.takeWhole(read("/", PHONE, ColorScheme.DARK), "incident-25-incidents-page-phone-dark");
  }

  private static Page.LocatorOptions hasText(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
