package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentEvent;
import dev.muster.sandbox.app.Delivery;
import dev.muster.testing.ConcurrentCalls;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What is sent, pressed or marked more than once counts once. */
class BadInputTwiceTest extends BadInputFrame {

  @Test
  void a_form_sent_twice_at_the_same_moment_declares_once() throws Exception {
    var door = new RawDelivery(muster);
    var payload = declaration("V0TWICE", "Sent twice");
    Callable<HttpResponse<String>> send = () -> door.interaction(payload);

    var answers = ConcurrentCalls.run(send, send, send);
    var later = door.interaction(payload);

    assertThat(answers)
        .allSatisfy(each -> assertThat(json(each.body())).isEqualTo(json(later.body())));
    assertThat(later.body()).contains("Sent twice* is declared");
    assertThat(titled("Sent twice")).hasSize(1);
    assertThat(declare("The next one").number.value())
        .as("no number is lost")
        .isEqualTo(titled("Sent twice").get(0).number().value() + 1);
  }

  @Test
  void nothing_new_pressed_twice_is_said_once() throws Exception {
    var incident = declare("Nothing new");
    muster.sandbox().turnClock(Duration.ofMinutes(31));
    var ring =
        until(
            "the reminder",
            () -> post(maya, incident.channel, each -> each.text().contains("next SEV2 update")));
    Callable<Delivery> press = () -> maya.click(ring, "nothing-new");

    ConcurrentCalls.run(press, press);

    assertThat(facts(incident, IncidentEvent.NothingNew.class)).hasSize(1);
  }

  @Test
  void a_message_pinned_and_reacted_to_by_several_is_kept_once() {
    var incident = declare("Marks");
    maya.type(incident.channel, "The culprit is the new retry loop");
    var said =
        until(
            "what she said",
            () -> post(maya, incident.channel, each -> each.text().startsWith("The culprit")));
    maya.react(said, "pushpin");
    maya.pin(said);
    tom.join(incident.channel);
    tom.react(said, "pushpin");
    muster.sandbox().settle();
    untilTrue(
        "it is on the timeline",
        () -> !facts(incident, IncidentEvent.MessageMarked.class).isEmpty());
    maya.type(incident.channel, "Another finding");
    var another =
        until(
            "what else she said",
            () -> post(maya, incident.channel, each -> each.text().startsWith("Another")));
    maya.pin(another);
    untilTrue(
        "that is on the timeline, too",
        () -> facts(incident, IncidentEvent.MessageMarked.class).size() > 1);

    assertThat(facts(incident, IncidentEvent.MessageMarked.class))
        .extracting(each -> each.message().text())
        .containsExactly("The culprit is the new retry loop", "Another finding");
  }
}
