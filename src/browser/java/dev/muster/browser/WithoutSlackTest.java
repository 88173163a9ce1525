package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Slack is gone, the incident is not: it is declared and run from the pages. */
class WithoutSlackTest extends Stage {

  private static final String TOKEN = "mayas-token-0123456789abcdef0123456789";
  private static final String WRONG = "wrong-token-0123456789abcdef0123456789";

  @Override
  Map<String, String> environment() {
    try (var sandbox =
        Sandbox.start(SandboxSettings.of(Files.readString(Path.of("manifest.yaml"))))) {
      return Map.of("MUSTER_API_TOKENS", sandbox.person("maya").id() + ":" + TOKEN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void an_incident_is_declared_and_run_while_slack_is_gone() {
    expectComplaint("status of 403");
    faults().gone(true);
    var page = read("/", 1280, ColorScheme.LIGHT);
    Pictures.takeWhole(page, "without-slack-1-list");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Declare an incident"))
        .click();
    page.getByLabel("What is broken?").fill("Checkout is failing, and so is Slack");
    page.getByLabel("Severity").selectOption("SEV1");
    page.getByLabel("checkout").check();
    page.getByLabel("Summary").fill("Card payments time out since 10:00.");
    page.getByLabel("Your token").fill(WRONG);
    Pictures.takeWhole(page, "without-slack-2-declare");
    press(page, "Declare");

    assertThat(page.locator("#declare-token-mistake")).containsText("Nobody here has this token");
    assertThat(page.getByLabel("Summary")).hasValue("Card payments time out since 10:00.");
    assertThat(page.getByLabel("checkout")).isChecked();
    assertThat(page.getByLabel("Your token")).hasValue("");
    Pictures.takeWhole(page, "without-slack-3-mistake");
    page.getByLabel("Your token").fill(TOKEN);
    press(page, "Declare");

    assertThat(page.locator(".notice")).containsText("It is declared.");
    assertThat(page.locator(".waiting")).containsText("waiting for Slack since");
    Pictures.takeWhole(page, "without-slack-4-incident");
    page.getByText("Post an update").click();
    var update = form(page, "update");
    update.getByLabel("What has changed?").fill("Rolled back by hand.");
    update.getByLabel("Status").selectOption("Identified");
    update.getByLabel("Your token").fill(TOKEN);
    Pictures.takeWhole(page, "without-slack-5-update");
    press(page, "Post update");
    assertThat(page.locator(".notice")).containsText("The update is recorded.");
    assertThat(page.locator(".timeline")).containsText("Rolled back by hand.");

    faults().gone(false);
  }

  @Test
  void on_a_phone_it_fits() {
    faults().gone(true);
    var page = read("/declare", PHONE, ColorScheme.DARK);
    fits(page);
    page.getByLabel("What is broken?").fill("Search finds nothing");
    page.getByLabel("Your token").fill(TOKEN);
    Pictures.takeWhole(page, "without-slack-6-declare-phone-dark");
    press(page, "Declare");
    page.getByText("Add a note").click();
    var note = form(page, "note");
    note.getByLabel("What should be on the timeline?").fill("The index is stale.");
    note.getByLabel("Your token").fill(TOKEN);
    fits(page);
    Pictures.takeWhole(page, "without-slack-7-note-phone-dark");
    press(page, "Add note");
    assertThat(page.locator(".timeline")).containsText("The index is stale.");
    fits(page);
    page.navigate(page.url().replaceFirst("/incidents/.*", "/"));
    assertThat(page.locator("tbody .later").first()).containsText("waiting for Slack");
    fits(page);
    Pictures.takeWhole(page, "without-slack-8-list-phone-dark");
    faults().gone(false);
  }

  @Test
  void a_private_incident_opens_with_the_token_of_somebody_called_in() {
    expectComplaint("status of 404");
    var page = read("/declare", PHONE, ColorScheme.LIGHT);
    page.getByLabel("What is broken?").fill("A laptop is missing");
    page.getByLabel("Private").check();
    page.getByLabel("Your token").fill(TOKEN);
    press(page, "Declare");
    assertThat(page.locator("h1")).containsText("A laptop is missing");
    var number = page.locator("h1").textContent().replaceFirst("INC-([0-9]+) .*", "$1");

    var later = read("/incidents/" + number, PHONE, ColorScheme.LIGHT);
    assertThat(later.locator("main")).not().containsText("laptop");
    later.getByText("You were called in").click();
    Pictures.takeWhole(later, "without-slack-9-private-asks");
    later.getByLabel("Your token").fill(TOKEN);
    press(later, "Show it");
    assertThat(later.locator("h1")).containsText("A laptop is missing");
    fits(later);
    Pictures.takeWhole(later, "without-slack-10-private-shown");
  }

  private static void press(Page page, String label) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
        .click();
  }

  private static Locator form(Page page, String deed) {
    return page.locator("form:has(input[value=" + deed + "])");
  }

  private static void fits(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("nothing sticks out to the right")
        .isEqualTo(PHONE);
  }
}
