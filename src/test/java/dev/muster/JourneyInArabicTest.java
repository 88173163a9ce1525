package dev.muster;

import dev.muster.testing.TestDatabase;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The machine's language has other digits, ٠ to ٩; Slack, links and pages know none of them. */
class JourneyInArabicTest extends JourneyContract {

  private static final Locale MACHINE = Locale.getDefault();

  JourneyInArabicTest() {
    super(TestDatabase.h2());
  }

  @BeforeAll
  static void speakArabic() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
  }

  @AfterAll
  static void speakAsBefore() {
    Locale.setDefault(MACHINE);
  }
}
