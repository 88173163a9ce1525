package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Timeline;
import dev.muster.sandbox.OpenForm;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.faults.Fault;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people start from Slack's own menus. */
class ShortcutsTest {

  private static final String CHANNEL = "inc-1-checkout-is-down";

  private RunningMuster muster;
  private SandboxPerson maya;

  @BeforeEach
  void start(@TempDir Path data) {
    muster = RunningMuster.start(data, Map.of());
    maya = muster.person("maya");
  }

  @AfterEach
  void stop() {
    muster.close();
  }

  @Test
  void an_incident_is_declared_from_anywhere() {
    assertThat(maya.shortcut("declare")).matches(Delivery::isAcked);
    maya.awaitView();
    maya.fill("title/input", "Checkout is down");

    assertThat(maya.submit().isAccepted()).isTrue();

    post(CHANNEL, message -> message.text().startsWith("INC-1"));
  }

  @Test
  void one_declared_from_a_message_begins_with_its_words_and_leads_back_to_it() {
    maya.type("#general", "Checkout is <down> & out\nPayments fail since noon, @tom knows");
    var said = post("general", message -> message.text().startsWith("Checkout"));

    assertThat(maya.shortcut("declare-from-message", said)).matches(Delivery::isAcked);

    var form = maya.awaitView();
    assertThat(initial(form, "title")).isEqualTo("Checkout is <down> & out");
    assertThat(initial(form, "summary"))
        .startsWith("Checkout is <down> & out\nPayments fail since noon, @")
        .endsWith("/archives/" + said.channel() + "/p" + said.ts().replace(".", ""));
    assertThat(maya.submit().isAccepted()).isTrue();
    var card = post("inc-1-checkout-is-down-out", message -> message.text().startsWith("INC-1"));
    assertThat(card.blocks().toString()).contains("Payments fail since noon", "/archives/");
  }

  @Test
  void a_message_that_is_but_a_file_begins_with_its_name() {
    maya.share("#general", "", "heap.hprof");
    var shared = post("general", message -> !message.files().isEmpty());

    maya.shortcut("declare-from-message", shared);

    var form = maya.awaitView();
    assertThat(initial(form, "title")).isEqualTo("heap.hprof");
    assertThat(initial(form, "summary")).startsWith("heap.hprof\n\nhttps://");
  }

  @Test
  void a_long_message_is_cut_and_its_link_is_not() {
    maya.type("#general", "<".repeat(2000) + "\n" + "🔥".repeat(900));
    var said = post("general", message -> message.text().startsWith("&lt;"));

    maya.shortcut("declare-from-message", said);

    var form = maya.awaitView();
    assertThat(initial(form, "title")).hasSizeLessThanOrEqualTo(120);
    assertThat(initial(form, "summary")).endsWith("/p" + said.ts().replace(".", ""));
    assertThat(maya.submit().isAccepted()).isTrue();
  }

  @Test
  void a_message_goes_on_the_timeline_once_by_whatever_way_it_is_marked() {
    declare();
    maya.type(CHANNEL, "The culprit is the retry loop");
    var said = post(CHANNEL, message -> message.text().startsWith("The culprit"));

    assertThat(maya.shortcut("add-to-timeline", said)).matches(Delivery::isAcked);
    maya.react(said, "pushpin");

    post(CHANNEL, message -> message.ephemeral() && message.text().contains("INC-1"));
    untilTrue("it is on the timeline", () -> timeline().contains("The culprit"));
    assertThat(timeline().split("The culprit", -1)).hasSize(2);
  }

  @Test
  void outside_an_incidents_channel_there_is_no_timeline() {
    maya.type("#general", "The culprit is the retry loop");
    var said = post("general", message -> message.text().startsWith("The culprit"));

    assertThat(maya.shortcut("add-to-timeline", said)).matches(Delivery::isAcked);

    post("general", message -> message.ephemeral() && message.text().contains("no timeline"));
  }

  @Test
  void who_gets_no_form_is_told_to_try_again() {
    muster.sandbox().faults().next("views.open", Fault.refused("expired_trigger_id"));
    maya.type("#general", "Checkout is down");
    var said = post("general", message -> message.text().startsWith("Checkout"));

    maya.shortcut("declare-from-message", said);

    post("general", message -> message.ephemeral() && message.text().contains("try again"));
  }

  @Test
  void what_only_one_person_sees_has_no_menu() {
    maya.type("#general", "/incident list");
    var answer = post("general", PostedMessage::ephemeral);

    assertThatThrownBy(() -> maya.shortcut("declare-from-message", answer))
        .hasMessageContaining("no_such_shortcut");
  }

  private String timeline() {
    return muster.bean(Timeline.class).of(new IncidentNumber(1)).toString();
  }

  private static String initial(OpenForm form, String block) {
    return form.value(block, "input").path("value").asText();
  }

  private void declare() {
    maya.type("#general", "/incident declare sev2 Checkout is down");
    maya.awaitView();
    assertThat(maya.submit().isAccepted()).isTrue();
    post(CHANNEL, message -> message.text().contains("<@" + maya.id() + "> has joined"));
  }

  private PostedMessage post(String channel, Predicate<PostedMessage> wanted) {
    return until(
        "a message in " + channel,
        () -> {
          try {
            return maya.messages(channel).stream().filter(wanted).findFirst();
          } catch (RuntimeException outside) {
            return Optional.empty();
          }
        });
  }
}
