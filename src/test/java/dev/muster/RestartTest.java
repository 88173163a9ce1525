package dev.muster;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

  private static final String CHANNEL = "inc-1-checkout-is-down";

  @Test
  void an_incident_goes_on_after_a_restart_and_its_reminder_still_rings(@TempDir Path data) {
    try (var before = RunningMuster.start(data, Map.of())) {
      var maya = before.person("maya");
      maya.type("#general", "/incident declare sev1 Checkout is down");
      assertThat(maya.submit().isAccepted()).isTrue();
      untilTrue("the card is pinned", () -> !before.sandbox().calls().of("pins.add").isEmpty());
      before.sandbox().settle();
    }
    try (var after = RunningMuster.start(data, Map.of())) {
      var maya = after.person("maya");

      assertThat(maya.type(CHANNEL, "/incident note Back again").problem()).isEmpty();
      after.sandbox().turnClock(Duration.ofMinutes(40));

      untilTrue(
          "the note and one late reminder",
          () ->
              maya.messages(CHANNEL).stream().anyMatch(each -> each.text().contains("Back again"))
                  && maya.messages(CHANNEL).stream()
                          .filter(each -> each.text().contains("SEV1 update was due"))
                          .filter(each -> each.text().matches("(?s).*2[5-7] minutes ago.*"))
                          .count()
                      == 1);
    }
  }
}
