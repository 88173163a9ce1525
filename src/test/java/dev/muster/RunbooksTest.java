package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Runbooks in an incident's channel, with the hands of those who follow them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunbooksTest {

  private RunningScenario scenario;
  private SandboxPerson maya;
  private SandboxPerson tom;
  private String channel = "";

  @BeforeAll
  void start(@TempDir Path data, @TempDir Path runbooks) throws IOException {
    Files.copy(
        Path.of("deploy/runbooks/checkout-is-down.md"), runbooks.resolve("checkout-is-down.md"));
    Files.writeString(runbooks.resolve("search.md"), "---\nservices: search\n---\n- [ ] Reindex");
    Files.writeString(runbooks.resolve("worst.md"), worst());
    scenario = RunningScenario.open(data, Map.of("MUSTER_RUNBOOKS", runbooks.toString()));
    maya = scenario.person("maya");
    tom = scenario.person("tom");
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  @Test
  void a_new_incident_shows_its_runbook_and_people_tick_what_they_did() {
    declare("sev2");
    var notice = post(each -> each.text().contains("There is a runbook for this incident."));
    assertThat(notice.everythingWritten())
        .contains("Checkout is down", "`checkout-is-down` · 6 steps", "`/incident runbook`")
        .doesNotContain("search", "worst");

    maya.click(notice, "open-runbook");
    var hers = seen(maya, ":book: *Checkout is down*\n0 of 6 steps done in " + number() + ".");
    assertThat(hers.everythingWritten())
        .contains(
            "*Make it stop*",
            ":white_large_square: Look at"
                + " <https://grafana.example.com/d/checkout|the checkout dashboard>: errors",
            "`deploy rollback checkout`",
            "```\nflags set checkout.fallback on\n```");
    tom.type(channel, "/incident runbook");
    var his = seen(tom, ":book: *Checkout is down*\n0 of 6");

    maya.click(hers, "tick-step");
    post(each -> each.text().contains("ticked a step of the runbook Checkout is down: Look at"));
    untilTrue("she sees it ticked", () -> current(maya, hers).text().contains("1 of 6"));
    assertThat(current(maya, hers).everythingWritten())
        .contains(":white_check_mark: Look at", "<@" + maya.id() + ">, <!date^");

    tom.click(his, "tick-step");
    untilTrue("he sees hers", () -> current(tom, his).text().contains("1 of 6"));
    assertThat(current(tom, his).everythingWritten()).contains("<@" + maya.id() + ">");

    tom.click(current(tom, his), "untick-step");
    post(each -> each.text().contains("unticked a step of the runbook"));
    untilTrue("it is unticked", () -> current(tom, his).text().contains("0 of 6"));
    tom.click(current(tom, his), "tick-step");
    untilTrue("and ticked again at once", () -> current(tom, his).text().contains("1 of 6"));
    untilTrue(
        "two ticks are told, and no third",
        () -> messages().filter(each -> each.text().contains(" ticked a step")).count() == 2);
  }

  @Test
  void any_runbook_is_found_by_its_name() {
    declare("sev4");
    assertThat(maya.type(channel, "/incident runbook").body())
        .contains(
            "No runbook is meant for " + number() + " in particular", "checkout-is-down", "worst");
    assertThat(maya.type(channel, "/incident runbook search").body()).contains("Reindex");
    assertThat(maya.type(channel, "/incident runbook is down").body()).contains("Make it stop");
    assertThat(maya.type(channel, "/incident runbook e").body()).contains("Several runbooks");
    assertThat(maya.type(channel, "/incident runbook <kafka>").body())
        .contains("No runbook is called “", "kafka");
    assertThat(messages().filter(each -> each.text().contains(":book:"))).isEmpty();
  }

  @Test
  void a_long_runbook_is_leafed_through() {
    declare("sev1");
    post(each -> each.text().contains("There are runbooks for this incident."));
    maya.type(channel, "/incident runbook worst");
    var shown = seen(maya, ":book: *The worst*\n0 of 120 steps");
    assertThat(shown.everythingWritten()).contains("Step 1 ").doesNotContain("Step 120 ");

    maya.click(shown, "more-steps/next");
    untilTrue("page two", () -> current(maya, shown).everythingWritten().contains("Step 41 "));
    maya.click(current(maya, shown), "tick-step");
    untilTrue("ticked there", () -> current(maya, shown).text().contains("1 of 120"));
    assertThat(current(maya, shown).everythingWritten())
        .contains(":white_check_mark: Step 41 ", "Step 42 ");
  }

  @Test
  void a_private_incident_is_told_in_its_own_channel() {
    var fields = Map.of("services/input", "checkout", "visibility/input", "private");
    channel = scenario.declare(maya, "sev2 Checkout is down in secret", fields);

    post(each -> each.text().contains("There is a runbook for this incident."));
    assertThat(maya.messages("incidents").toString()).doesNotContain("in secret");
  }

  private static String worst() {
    var steps = new StringBuilder("---\ntitle: The worst\nseverities: [SEV1]\n---\n");
    for (var step = 1; step <= 120; step++) {
      steps.append("- [ ] Step ").append(step).append(" of all\n");
    }
    return steps.toString();
  }

  private void declare(String severity) {
    channel =
        scenario.declare(
            maya, severity + " Checkout is down", Map.of("services/input", "checkout"));
    maya.type(channel, "/incident role ops @tom");
    scenario.awaitIn(tom, channel);
  }

  private String number() {
    return "INC-" + scenario.number(channel);
  }

  private PostedMessage post(Predicate<PostedMessage> wanted) {
    return until("a message in the channel", () -> messages().filter(wanted).findFirst());
  }

  private Stream<PostedMessage> messages() {
    return maya.messages(channel).stream().filter(each -> !each.ephemeral());
  }

  private PostedMessage seen(SandboxPerson reader, String opening) {
    return until(
        opening,
        () ->
            reader.ephemerals(channel).stream()
                .filter(each -> each.text().startsWith(opening))
                .findFirst());
  }

  private PostedMessage current(SandboxPerson reader, PostedMessage message) {
    return reader.ephemerals(channel).stream()
        .filter(each -> each.ts().equals(message.ts()))
        .findFirst()
        .orElseThrow();
  }
}
