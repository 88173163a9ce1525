package dev.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The workspace's page, worked the way people work it: by what they see. */
final class Screen {

  private final Page page;

  Screen(Page page) {
    this.page = page;
  }

  Page page() {
    return page;
  }

  /** Becomes somebody else at the same screen. */
  void become(String person) {
    page.getByTestId("person-switch").click();
    page.getByTestId("person-" + person).click();
  }

  Locator channel(String name) {
    return page.getByTestId("channel-" + name);
  }

  void visit(String channel) {
    channel(channel).click();
    assertThat(page.getByTestId("channel-title")).containsText(channel);
  }

  /** On a phone the channels hide. */
  void openSidebar() {
    page.getByLabel("Show the sidebar").click();
  }

  void openThread(Locator message) {
    message.hover();
    message.getByTestId("reply").click();
    assertThat(page.getByTestId("thread")).isVisible();
  }

  /** The conversation with Muster. */
  void visitMuster() {
    page.getByTestId("app").click();
    assertThat(page.getByTestId("tab-messages")).isVisible();
  }

  /** What Muster shows for one person alone. */
  Locator visitHome() {
    page.getByTestId("app").click();
    page.getByTestId("tab-home").click();
    return page.getByTestId("home-view");
  }

  void type(String words) {
    page.getByTestId("composer").fill(words);
    page.getByTestId("composer").press("Enter");
  }

  Locator message(String words) {
    return page.getByTestId("message").filter(new Locator.FilterOptions().setHasText(words));
  }

  /** The message that begins the channel and stays current. */
  Locator card() {
    return page.locator(".channel")
        .getByTestId("message")
        .filter(new Locator.FilterOptions().setHas(page.locator(".header")))
        .filter(new Locator.FilterOptions().setHasText("Pinned"));
  }

  void press(Locator message, String label) {
    button(message, label).click();
  }

  Locator button(Locator message, String label) {
    return message.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
  }

  Locator form(String callbackId) {
    return page.locator("[data-testid=modal][data-callback-id=" + callbackId + "]");
  }

  Locator field(String block) {
    return page.locator("[data-testid=modal] [data-input-block-id=" + block + "]");
  }

  void write(String block, String words) {
    field(block).locator("input, textarea").first().fill(words);
  }

  void choose(String block, String label) {
    field(block).getByRole(AriaRole.COMBOBOX).click();
    page.getByTestId("option").filter(new Locator.FilterOptions().setHasText(label)).click();
  }

  /** One of several; the list stays open until it is left. */
  void tick(String block, String label) {
    choose(block, label);
    page.keyboard().press("Escape");
  }

  void send() {
    page.getByTestId("modal-submit").click();
  }

  /** Sends a form and sees it go. */
  void submit() {
    send();
    assertThat(page.getByTestId("modal")).hasCount(0);
  }

  void dismiss() {
    page.getByTestId("modal-close").click();
    assertThat(page.getByTestId("modal")).hasCount(0);
  }

  void turnClock(int minutes) {
    page.getByTestId("clock-" + minutes).click();
  }

  void pointNowhere() {
    page.mouse().move(0, 0);
  }

  void toEnd() {
    page.locator(".channel .messages").evaluate("list => list.scrollTop = list.scrollHeight");
  }

  void picture(String name) {
    Pictures.take(page, name);
  }
}
