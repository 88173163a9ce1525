package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.SandboxPerson;
import dev.muster.testing.Patience;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Command goes from one to another when both have said so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoverTest {

  private RunningScenario scenario;

  @BeforeAll
  void start(@TempDir Path data) {
    scenario = RunningScenario.open(data);
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  @Test
  void the_holder_stays_until_the_successor_accepts() {
    var maya = scenario.person("maya");
    var tom = scenario.person("tom");
    var lena = scenario.person("lena");
    var channel = scenario.declare(maya, "sev2 Command changes hands");
    maya.type(channel, "/incident role commander");
    maya.type(channel, "/incident handover @tom");
    assertThat(maya.awaitView().callbackId()).isEqualTo("handover");
    maya.fill("state/input", "We roll back.").fill("risks/input", "It may not help.");
    assertThat(maya.submit().isAccepted()).isTrue();

    var offer = scenario.awaitSaid(channel, "hands over command to");
    scenario.awaitIn(tom, channel);
    assertThat(offer.everythingWritten())
        .contains("We roll back.", "It may not help.", "<@" + tom.id() + ">")
        .contains("stays in command");
    lena.join(channel);
    lena.click(offer, "accept-handover");
    Patience.untilTrue(
        "it is not for her",
        () ->
            lena.ephemerals(channel).stream()
                .anyMatch(each -> each.text().contains("Only the one it was offered to")));
    scenario.awaitSaid(channel, "Commander: <@" + maya.id() + ">");

    tom.click(offer, "accept-handover");

    scenario.awaitSaid(channel, "Command went from");
    scenario.awaitSaid(channel, "Commander: <@" + tom.id() + ">");
    maya.type(channel, "/incident handover @lena");
    assertThat(maya.ephemerals(channel).getLast().text()).contains("Only the commander");
  }

  @Test
  void of_two_who_take_command_at_once_the_second_is_asked_and_the_first_is_told()
      throws Exception {
    var maya = scenario.person("maya");
    var tom = scenario.person("tom");
    var channel = scenario.declare(maya, "sev2 Two take command");
    tom.join(channel);
    var card = scenario.awaitSaid(channel, "Take command");
    var presses =
        Stream.of(maya, tom)
            .<Callable<Object>>map(each -> () -> each.clickAsSeen(card, "take-role/COMMANDER"))
            .toList();
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      both.invokeAll(presses);
    }
    var asked =
        Patience.until(
            "one of them is asked",
            () -> Stream.of(maya, tom).filter(each -> isAsked(each, channel)).findFirst());
    var first = asked.name().equals("maya") ? tom : maya;
    scenario.awaitSaid(channel, "Commander: <@" + first.id() + ">");
    assertThat(asked.ephemerals(channel).getLast().text())
        .startsWithIgnoringCase(first.name())
        .contains("has been incident commander of INC-", " since ", "Take over?");
    assertThat(isAsked(first, channel)).isFalse();
    assertThat(scenario.said(channel, "Commander: <@" + asked.id() + ">")).isEmpty();

    scenario.takeOver(asked, channel);

    scenario.awaitSaid(channel, "Commander: <@" + asked.id() + ">");
    scenario.awaitSaid(channel, "took the role of incident commander over from");
    Patience.untilTrue(
        "the first one is told",
        () ->
            first.directMessages().stream()
                .anyMatch(
                    each -> each.text().contains("took over from you as incident commander")));
  }

  @Test
  void a_question_that_is_out_of_date_is_asked_again() {
    var maya = scenario.person("maya");
    var tom = scenario.person("tom");
    var lena = scenario.person("lena");
    var channel = scenario.declare(maya, "sev2 Three take command");
    tom.join(channel);
    lena.join(channel);
    maya.type(channel, "/incident role commander");
    tom.type(channel, "/incident role commander");
    var old = tom.ephemerals(channel).getLast();
    lena.type(channel, "/incident role commander");
    scenario.takeOver(lena, channel);
    scenario.awaitSaid(channel, "Commander: <@" + lena.id() + ">");

    tom.click(old, "take-over/COMMANDER");

    Patience.untilTrue(
        "he is asked again",
        () -> tom.ephemerals(channel).getLast().text().toLowerCase(Locale.ROOT).startsWith("lena"));
    assertThat(scenario.said(channel, "Commander: <@" + tom.id() + ">")).isEmpty();
  }

  @Test
  void nobody_gives_away_or_releases_the_role_of_somebody_else_unasked() {
    var maya = scenario.person("maya");
    var tom = scenario.person("tom");
    var channel = scenario.declare(maya, "sev2 Somebody else's role");
    tom.join(channel);
    tom.type(channel, "/incident role scribe");
    scenario.awaitSaid(channel, "took the role of scribe");

    maya.type(channel, "/incident role scribe @priya");
    assertThat(maya.ephemerals(channel).getLast().text()).contains("instead?");
    maya.type(channel, "/incident role scribe release");
    assertThat(maya.ephemerals(channel).getLast().text()).contains("Release the role?");
    scenario.takeOver(maya, channel);

    scenario.awaitSaid(channel, "from the role of scribe");
    assertThat(scenario.said(channel, "> scribe")).isEmpty();
    Patience.untilTrue(
        "he is told",
        () ->
            tom.directMessages().stream()
                .anyMatch(each -> each.text().contains("released you from the role of scribe")));
  }

  @Test
  void the_bot_is_offered_nothing_known_or_not() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "sev2 Not for bots");
    maya.type(channel, "/incident role commander");
    maya.type(channel, "/incident handover @muster");
    maya.awaitView();
    maya.fill("state/input", "We roll back.").submit();
    Patience.untilTrue("she is told", () -> areTold(maya, channel) == 1);

    maya.type(channel, "/incident handover @muster");

    assertThat(areTold(maya, channel)).as("now the bot is known").isEqualTo(2);
    assertThat(scenario.said(channel, "hands over command to")).isEmpty();
  }

  private static long areTold(SandboxPerson person, String channel) {
    return person.ephemerals(channel).stream()
        .filter(each -> each.text().contains("cannot command"))
        .count();
  }

  private static boolean isAsked(SandboxPerson person, String channel) {
    return person.ephemerals(channel).stream().anyMatch(each -> each.text().endsWith("Take over?"));
  }

  @Test
  void an_offer_is_void_once_somebody_else_commands() {
    var maya = scenario.person("maya");
    var tom = scenario.person("tom");
    var lena = scenario.person("lena");
    var channel = scenario.declare(maya, "sev2 Too late");
    maya.type(channel, "/incident role commander");
    maya.type(channel, "/incident handover @tom");
    maya.awaitView();
    maya.fill("state/input", "We roll back.").submit();
    var offer = scenario.awaitSaid(channel, "hands over command to");
    scenario.awaitIn(tom, channel);
    lena.join(channel);
    lena.type(channel, "/incident role commander");
    scenario.takeOver(lena, channel);
    scenario.awaitSaid(channel, "Commander: <@" + lena.id() + ">");

    tom.click(offer, "accept-handover");

    Patience.untilTrue(
        "he is told",
        () ->
            tom.ephemerals(channel).stream()
                .anyMatch(each -> each.text().contains("Command has changed hands")));
  }
}
