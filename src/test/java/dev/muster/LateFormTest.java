package dev.muster;

import static dev.muster.testing.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.faults.Fault;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LateFormTest {

  @Test
  void a_form_that_slack_did_not_open_in_time_is_one_press_away_with_what_was_typed(
      @TempDir Path data) {
    try (var muster = RunningMuster.start(data, Map.of())) {
      muster.sandbox().faults().next("views.open", Fault.refused("expired_trigger_id"));
      var maya = muster.person("maya");

      assertThat(maya.type("#general", "/incident declare sev1 Checkout is down").problem())
          .isEmpty();
      var offer = until("the offer", () -> maya.ephemerals("#general").stream().findFirst());
      assertThat(maya.view()).isEmpty();
      maya.click(offer, "open-declare-form/SEV1");

      assertThat(maya.awaitView().value("title", "input").path("value").asText())
          .isEqualTo("Checkout is down");
      assertThat(maya.submit().isAccepted()).isTrue();
    }
  }
}
