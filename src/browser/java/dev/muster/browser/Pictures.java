package dev.muster.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** What a person would have seen, to be looked at after the build. */
final class Pictures {

  private static final Path FOLDER = Path.of("target", "screenshots");

  private Pictures() {}

  static void take(Page page, String name) {
    save(page, name, false);
  }

  /** From top to bottom, however far one would have to scroll. */
  static void takeWhole(Page page, String name) {
    save(page, name, true);
  }

  private static void save(Page page, String name, boolean whole) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(FOLDER.resolve(name + ".png"))
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setFullPage(whole));
  }
}
