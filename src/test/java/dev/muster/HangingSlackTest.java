package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.faults.Fault;
import dev.muster.testing.ConcurrentCalls;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack takes deliveries to us and hangs when we call: nobody who types waits for that. */
class HangingSlackTest {

  @Test
  void commands_are_answered_at_once_and_the_form_is_offered_until_slack_is_back(@TempDir Path data)
      throws Exception {
    try (var muster = RunningMuster.start(data, Map.of())) {
      var faults = muster.sandbox().faults();
      var maya = muster.person("maya");
      assertThat(maya.type("general", "/incident help").isAcked()).isTrue();
      opensFormsOverConnectionsThatEnd(muster, maya);
      faults.always("*", Fault.neverAnswers());

      Callable<Delivery> declare =
          () -> maya.type("general", "/incident declare sev1 Checkout is down");
      var answers = ConcurrentCalls.run(declare, declare, declare);

      assertThat(offers(maya)).as("nobody has waited until Slack was given up").isEmpty();
      assertThat(answers).extracting(Delivery::body).containsOnly("");
      untilTrue("the form is offered to each", () -> offers(maya).size() == 3);
      assertThat(maya.view()).isEmpty();

      var asked = muster.sandbox().calls().of("views.open").size();
      var known = maya.type("general", "/incident declare sev3 Search is slow");

      assertThat(known.body()).contains("Slack is not opening forms right now", "Open the form");
      untilTrue(
          "the form is tried all the same",
          () -> muster.sandbox().calls().of("views.open").size() > asked);

      faults.clear();
      maya.type("general", "/incident declare sev2 Slack is back");
      assertThat(maya.awaitView().value("title", "input").path("value").asText())
          .as("the first form after the outage opens")
          .isEqualTo("Slack is back");
      maya.cancel();

      maya.click(offers(maya).get(3), "open-declare-form/SEV3");

      assertThat(maya.awaitView().value("title", "input").path("value").asText())
          .isEqualTo("Search is slow");
      assertThat(maya.submit().isAccepted()).isTrue();
    }
  }

  private static void opensFormsOverConnectionsThatEnd(RunningMuster muster, SandboxPerson maya) {
    muster.sandbox().faults().always("*", Fault.closedWhenIdle());
    for (var each = 1; each <= 6; each++) {
      maya.type("general", "/incident declare sev1 Checkout is down");
      maya.awaitView();
      maya.cancel();
    }
    muster.sandbox().faults().clear();
    assertThat(muster.sandbox().calls().of("views.open")).hasSize(6);
    assertThat(offers(maya)).isEmpty();
  }

  @Test
  void an_offer_that_did_not_open_the_form_either_is_made_again(@TempDir Path data) {
    try (var muster = RunningMuster.start(data, Map.of())) {
      var faults = muster.sandbox().faults();
      var maya = muster.person("maya");
      faults.next("views.open", Fault.refused("expired_trigger_id"));
      faults.next("views.open", Fault.refused("expired_trigger_id"));
      maya.type("general", "/incident declare sev1 Checkout is down");
      var offer = until("the offer", () -> offers(maya).stream().findFirst());

      maya.click(offer, "open-declare-form/SEV1");
      untilTrue("it is made again", () -> offers(maya).size() == 2);
      untilTrue(
          "the same button works",
          () -> {
            maya.click(offer, "open-declare-form/SEV1");
            return maya.view().isPresent();
          });
    }
  }

  private static List<PostedMessage> offers(SandboxPerson person) {
    return person.ephemerals("general").stream()
        .filter(each -> each.text().contains("Slack is not opening forms"))
        .toList();
  }
}
