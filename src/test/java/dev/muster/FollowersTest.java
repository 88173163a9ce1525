package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.follower.Followers;
import dev.muster.incident.IncidentNumber;
import dev.muster.outbox.PendingEffects;
import dev.muster.people.PersonId;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.faults.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who wants to know how it goes on is told, and nobody else is, and nobody twice. */
class FollowersTest {

  private static final IncidentNumber NUMBER = new IncidentNumber(1);

  private RunningScenario scenario;
  private SandboxPerson maya;
  private SandboxPerson tom;
  private String channel;

  @BeforeEach
  void start(@TempDir Path data) {
    scenario = RunningScenario.open(data);
    maya = scenario.person("maya");
    tom = scenario.person("tom");
    channel = scenario.declare(maya, "sev2 Checkout is down");
  }

  @AfterEach
  void stop() {
    scenario.close();
  }

  @Test
  void whoever_follows_what_is_merged_follows_the_other_one() {
    tom.type("#general", "/incident follow 1");
    var other = scenario.declare(maya, "sev2 Payments are down");
    var number = new IncidentNumber(scenario.number(other));

    maya.type(channel, "/incident merge " + number);

    untilTrue(
        "tom follows the other",
        () -> scenario.muster().bean(Followers.class).follows(number, new PersonId(tom.id())));
  }

  @Test
  void whoever_follows_from_the_announcement_is_told_what_others_are_and_how_it_ends() {
    var announced = scenario.awaitSaid("incidents", "Checkout is down");
    tom.join("incidents");
    tom.click(announced, "follow", "1");
    untilTrue("tom follows it", () -> follows(tom));

    update("We look at db-3", "INTERNAL");
    update("Cards are <refused>", "STAKEHOLDERS");
    maya.type(channel, "/incident severity sev1");
    maya.type(channel, "/incident resolve");
    maya.awaitView();
    maya.fill("explanation/input", "A bigger disk").submit();

    var told = told(tom, "A bigger disk");
    assertThat(told.everythingWritten()).contains("INC-1 Checkout is down", "resolved", "Unfollow");
    assertThat(written(tom))
        .contains("Cards are <refused>", "Stakeholders", "raised the severity from SEV2 to SEV1")
        .doesNotContain("db-3");
    assertThat(written(tom).indexOf("refused")).isLessThan(written(tom).indexOf("raised"));

    tom.click(told, "unfollow", "1");
    untilTrue("tom follows it no longer", () -> !follows(tom));
    maya.type(channel, "/incident reopen");
    awaitQuiet();
    assertThat(written(tom)).doesNotContain("reopened");
  }

  @Test
  void the_command_takes_a_number_and_says_what_comes_of_it() {
    assertThat(tom.type("#general", "/incident follow 1").body()).contains("You follow INC-1 now");
    assertThat(tom.type("#general", "/incident follow INC-1").body()).contains("You follow INC-1.");
    assertThat(tom.type("#general", "/incident follow 7").body()).contains("There is no INC-7");
    assertThat(tom.type("#general", "/incident status 1").body()).contains("Unfollow");
    assertThat(tom.type("#general", "/incident unfollow 1").body()).contains("no longer");
    assertThat(tom.type("#general", "/incident unfollow 1").body()).contains("do not follow");
    assertThat(tom.type("#general", "/incident status 1").body()).contains("\"Follow\"");
    assertThat(maya.type("#general", "/incident status 1").body()).doesNotContain("Follow");
  }

  @Test
  void nobody_is_told_what_they_said_or_what_they_see_in_the_channel() {
    tom.type("#general", "/incident follow 1");
    maya.type("#general", "/incident follow 1");
    tom.join(channel);
    scenario.muster().sandbox().settle();
    maya.type(channel, "/incident severity sev1");
    awaitQuiet();
    assertThat(written(tom)).doesNotContain("raised");
    assertThat(written(maya)).doesNotContain("raised");

    tom.leave(channel);
    scenario.muster().sandbox().settle();
    maya.type(channel, "/incident severity sev3");
    assertThat(told(tom, "lowered the severity").everythingWritten()).contains("SEV3");
    assertThat(written(maya)).doesNotContain("lowered");
  }

  @Test
  void a_private_incident_is_followed_by_nobody_outside() {
    maya.type("#general", "/incident declare sev1 Laptop stolen");
    maya.awaitView();
    maya.fill("visibility/input", "private").submit();
    maya.cancel();
    var secret = until("its channel", () -> scenario.channelNamed("laptop-stolen"));
    awaitMember(maya, secret);

    assertThat(tom.type("#general", "/incident follow 2").body())
        .contains("There is no INC-2. See /incident list.");
    maya.type(secret, "/incident role comms @tom");
    awaitMember(tom, secret);
    assertThat(tom.type(secret, "/incident follow").body()).contains("You follow INC-2 now");
    assertThat(tom.leave(secret)).matches(Delivery::isAcked);
    scenario.muster().sandbox().settle();
    maya.type(secret, "/incident severity sev2");
    assertThat(told(tom, "lowered the severity").everythingWritten()).contains("Laptop stolen");

    maya.type(secret, "/incident role comms release");
    scenario.takeOver(maya, secret);
    maya.type(secret, "/incident severity sev3");
    awaitQuiet();
    assertThat(written(tom)).doesNotContain("SEV2 to SEV3");
    assertThat(home(tom)).doesNotContain("Laptop stolen");
  }

  @Test
  void the_home_tab_lists_what_one_follows_and_ends_it() {
    tom.type("#general", "/incident follow 1");
    assertThat(home(tom)).contains("Incidents you follow", "Checkout is down", "Unfollow");

    tom.clickAtHome("unfollow", "1");
    untilTrue("it is over", () -> !home(tom).contains("you follow"));
    assertThat(home(tom)).contains("Other open incidents", "Checkout is down");
  }

  @Test
  void who_cannot_be_told_is_nobody_elses_trouble() {
    tom.type("#general", "/incident follow 1");
    scenario
        .muster()
        .sandbox()
        .faults()
        .always("conversations.open", each -> each.about(tom.id()), Fault.refused("user_disabled"));
    maya.type(channel, "/incident severity sev1");
    awaitQuiet();

    assertThat(written(maya)).doesNotContain("could not finish");
    assertThat(scenario.said(channel, "could not finish")).isEmpty();
  }

  @Test
  void an_answer_that_was_lost_tells_nobody_twice() {
    tom.type("#general", "/incident follow 1");
    scenario
        .muster()
        .sandbox()
        .faults()
        .next("chat.postMessage", each -> each.about("Unfollow"), Fault.serverErrorAfter());
    maya.type(channel, "/incident severity sev1");
    told(tom, "raised the severity");
    for (var each = 0; each < 5; each++) {
      scenario.pass(Duration.ofMinutes(1));
    }
    awaitQuiet();

    assertThat(tom.directMessages())
        .filteredOn(each -> each.everythingWritten().contains("raised the severity"))
        .hasSize(1);
  }

  private void awaitMember(SandboxPerson person, String where) {
    untilTrue(
        person.name() + " is in " + where,
        () -> scenario.muster().sandbox().snapshot(where).members().contains(person.name()));
  }

  private void update(String words, String audience) {
    maya.type(channel, "/incident update");
    maya.awaitView();
    maya.fill("audience/update-audience", audience).fill("words/input", words);
    assertThat(maya.submit().isAccepted()).isTrue();
    scenario.awaitSaid(channel, words);
  }

  private PostedMessage told(SandboxPerson person, String words) {
    return until(
        words,
        () ->
            person.directMessages().stream()
                .filter(each -> each.everythingWritten().contains(words))
                .findFirst());
  }

  private static String written(SandboxPerson person) {
    return person.directMessages().stream()
        .map(PostedMessage::everythingWritten)
        .collect(Collectors.joining("\n"));
  }

  private String home(SandboxPerson person) {
    var before = published();
    person.openHome();
    untilTrue("the Home tab is published", () -> published() > before);
    return person.home().orElseThrow().blocks().toString();
  }

  private long published() {
    return scenario.muster().sandbox().calls().of("views.publish").stream()
        .filter(each -> each.outcome().equals("ok"))
        .count();
  }

  private boolean follows(SandboxPerson person) {
    return scenario.muster().bean(Followers.class).follows(NUMBER, new PersonId(person.id()));
  }

  private void awaitQuiet() {
    var pendingEffects = scenario.muster().bean(PendingEffects.class);
    untilTrue("nothing waits", () -> pendingEffects.of(List.of(NUMBER)).isEmpty());
    scenario.muster().sandbox().settle();
  }
}
