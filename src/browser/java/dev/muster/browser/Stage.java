package dev.muster.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.muster.RunningMuster;
import dev.muster.sandbox.faults.FaultInjector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Muster as it starts after the clone, and a browser whose every complaint fails the test. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Stage {

  static final int PHONE = 390;

  private static final double PATIENCE = 20_000;

  private final List<BrowserContext> open = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  private Chromium chromium;
  private RunningMuster muster;

  @BeforeAll
  void start(@TempDir Path data) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    muster = RunningMuster.start(data, environment());
    chromium = Chromium.start();
  }

  /** For a stage with settings of its own. */
  Map<String, String> environment() {
    return Map.of();
  }

  FaultInjector faults() {
    return muster.sandbox().faults();
  }

  /** What the browser will say of an answer that is meant to be a no. */
  void expectComplaint(String words) {
    expected.add(words);
  }

  @AfterAll
  void stop() {
    chromium.close();
    muster.close();
  }

  @AfterEach
  void leave() {
    open.forEach(BrowserContext::close);
    open.clear();
    var heard = List.copyOf(complaints);
    complaints.clear();
    assertThat(heard).as("what the browser complained about").isEmpty();
  }

  /** A desktop's browser, opened by somebody who looks at a channel. */
  Screen screen(String person, String channel) {
    return screen(person, channel, page(1280, 800, 1));
  }

  Screen phone(String person, String channel) {
    return screen(person, channel, page(PHONE, 844, 1));
  }

  /** As many pixels as {@link #screen}, showing more. */
  Screen wideScreen(String person, String channel) {
    return screen(person, channel, page(1440, 900, 1280.0 / 1440));
  }

  private Screen screen(String person, String channel, Page page) {
    page.navigate(muster.sandbox().url() + "#" + person + "/" + channel);
    return new Screen(page);
  }

  /** One of Muster's own pages. */
  Page read(String path, int width, ColorScheme colors) {
    var page = page(width, 800, 1);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
    page.navigate(muster.page(path).toString());
    return page;
  }

  private Page page(int width, int height, double scale) {
    var context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setDeviceScaleFactor(scale)
                    .setLocale("en-US")
                    .setTimezoneId("Europe/Berlin"));
    open.add(context);
    context.setDefaultTimeout(PATIENCE);
    context.onConsoleMessage(message -> {
      if (message.type().equals("error") && expected.stream().noneMatch(message.text()::contains)) {
        complaints.add(message.text() + " at " + message.location());
      }
    });
    context.onWebError(error -> complaints.add(error.error()));
    return context.newPage();
  }
}
