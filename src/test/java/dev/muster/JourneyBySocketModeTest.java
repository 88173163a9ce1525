package dev.muster;

import dev.muster.testing.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BySocketMode.class)
class JourneyBySocketModeTest extends JourneyContract {

  JourneyBySocketModeTest() {
    super(TestDatabase.h2());
  }
}
