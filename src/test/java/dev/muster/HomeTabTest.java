package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.faults.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What everybody finds in the app's Home tab, and what they can do there. */
class HomeTabTest {

  private static final String CHANNEL = "inc-1-checkout-is-down";

  private RunningMuster muster;
  private SandboxPerson maya;
  private SandboxPerson tom;

  @BeforeEach
  void start(@TempDir Path data) {
    muster = RunningMuster.start(data, Map.of());
    maya = muster.person("maya");
    tom = muster.person("tom");
  }

  @AfterEach
  void stop() {
    muster.close();
  }

  @Test
  void an_incident_is_declared_from_the_tab_which_then_shows_it() {
    assertThat(maya.openHome()).matches(Delivery::isAcked);
    shows(maya, "Your incidents", "None that is open", "All is well", "Nothing to do");

    assertThat(maya.clickAtHome("open-declare-form")).matches(Delivery::isAcked);
    maya.fill("title/input", "Checkout is down");
    assertThat(maya.submit().isAccepted()).isTrue();

    shows(maya, "INC-1", "Checkout is down", "next update due");
  }

  @Test
  void ones_own_incidents_come_first_and_the_others_after_them() {
    declare(maya, "Checkout is down");

    tom.openHome();
    shows(tom, "None that is open", "INC-1");

    tom.type("#general", "/incident declare sev3 Search is slow");
    assertThat(tom.submit().isAccepted()).isTrue();
    tom.openHome();
    shows(tom, "INC-1", "INC-2");
    var home = home(tom);
    assertThat(home.indexOf("Your incidents")).isLessThan(home.indexOf("INC-2"));
    assertThat(home.indexOf("INC-2")).isLessThan(home.indexOf("Other open incidents"));
    assertThat(home.indexOf("Other open incidents")).isLessThan(home.indexOf("INC-1"));
  }

  @Test
  void a_private_incident_is_shown_to_its_people_alone() {
    maya.type("#general", "/incident declare sev2 Laptop stolen");
    maya.fill("visibility/input", "private");
    assertThat(maya.submit().isAccepted()).isTrue();

    maya.openHome();
    shows(maya, "Laptop stolen");
    tom.openHome();
    shows(tom, "Other open incidents");
    assertThat(home(tom)).doesNotContain("Laptop stolen", "INC-1");

    untilTrue("Maya is in", () -> canType(maya, "inc-1-laptop-stolen"));
    maya.type("inc-1-laptop-stolen", "/incident role ops @tom");
    untilTrue(
        "Tom sees it now",
        () -> {
          tom.openHome();
          return home(tom).contains("Laptop stolen");
        });
  }

  @Test
  void an_action_item_is_finished_in_the_tab_overdue_ones_first() {
    declare(maya, "Checkout is down");
    maya.type(CHANNEL, "/incident action Write it up @tom");
    maya.type(CHANNEL, "/incident action Cap the retries @tom by tomorrow");
    muster.sandbox().turnClock(Duration.ofDays(3));

    tom.openHome();
    shows(tom, "Cap the retries", "overdue", "Write it up");
    var home = home(tom);
    assertThat(home.indexOf("Cap the retries")).isLessThan(home.indexOf("Write it up"));

    tom.clickAtHome("finish-own-action-item", "2");

    untilTrue("the tab shows what is left", () -> !home(tom).contains("Cap the retries"));
    assertThat(home(tom)).contains("Write it up");
    post(tom, message -> message.text().contains("finished an action item: Cap the retries"));
  }

  @Test
  void what_cannot_be_done_any_more_is_said_in_a_window() {
    declare(maya, "Checkout is down");
    maya.type(CHANNEL, "/incident action Cap the retries @maya");
    maya.openHome();
    shows(maya, "Cap the retries");
    maya.type(CHANNEL, "/incident action");
    var list = post(maya, message -> message.ephemeral() && message.text().contains("still to do"));
    maya.click(list, "finish-action-item");

    maya.clickAtHome("finish-own-action-item");

    untilTrue(
        "a window says so",
        () ->
            maya.view().filter(it -> it.json().toString().contains("is already done")).isPresent());
    untilTrue("the tab shows it done", () -> !home(maya).contains("Cap the retries"));
  }

  @Test
  void the_conversation_beside_it_publishes_nothing() {
    assertThat(maya.openMessagesTab()).matches(Delivery::isAcked);
    tom.openHome();
    shows(tom, "Your incidents");

    assertThat(maya.home()).isEmpty();
  }

  @Test
  void a_tab_that_slack_refused_in_passing_is_published_a_little_later() {
    muster.sandbox().faults().next("views.publish", Fault.rateLimited(Duration.ofSeconds(1)));

    maya.openHome();

    shows(maya, "Your incidents");
    assertThat(muster.sandbox().calls().of("views.publish")).hasSize(2);
  }

  @Test
  void one_that_is_delivered_again_is_published_once() {
    var opened = maya.openHome();
    shows(maya, "Your incidents");

    assertThat(muster.sandbox().again(opened)).matches(Delivery::isAcked);

    tom.openHome();
    shows(tom, "Your incidents");
    assertThat(muster.sandbox().calls().of("views.publish")).hasSize(2);
  }

  private void declare(SandboxPerson person, String title) {
    person.type("#general", "/incident declare sev2 " + title);
    person.awaitView();
    assertThat(person.submit().isAccepted()).isTrue();
    post(person, message -> message.text().contains("<@" + person.id() + "> has joined"));
  }

  /** Into a private channel nobody else even looks. */
  private static boolean canType(SandboxPerson person, String channel) {
    try {
      return !person.messages(channel).isEmpty();
    } catch (RuntimeException outside) {
      return false;
    }
  }

  private static void shows(SandboxPerson person, String... words) {
    untilTrue(
        "the Home tab shows " + List.of(words),
        () -> List.of(words).stream().allMatch(home(person)::contains));
  }

  private static String home(SandboxPerson person) {
    return person.home().map(view -> view.blocks().toString()).orElse("");
  }

  private static PostedMessage post(SandboxPerson person, Predicate<PostedMessage> wanted) {
    return until(
        "a message in " + CHANNEL,
        () -> {
          try {
            return person.messages(CHANNEL).stream().filter(wanted).findFirst();
          } catch (RuntimeException outside) {
            return Optional.empty();
          }
        });
  }
}
