package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runbooks in an incident's channel, with the hands of those who follow them. */
class RunbooksTest {

  private static final String CHANNEL = "inc-1-checkout-is-down";

  private TestDatabase database;
  private RunningMuster muster;
  private SandboxPerson maya;
  private SandboxPerson tom;

  @BeforeEach
  void start(@TempDir Path data, @TempDir Path runbooks) throws IOException {
    Files.copy(
        Path.of("deploy/runbooks/checkout-is-down.md"), runbooks.resolve("checkout-is-down.md"));
    Files.writeString(runbooks.resolve("search.md"), "---\nservices: search\n---\n- [ ] Reindex");
    Files.writeString(runbooks.resolve("worst.md"), worst());
    database = TestDatabase.h2();
    muster =
        RunningMuster.start(
            data, Map.of("DATABASE_URL", database.url(), "MUSTER_RUNBOOKS", runbooks.toString()));
    maya = muster.person("maya");
    tom = muster.person("tom");
  }

  @AfterEach
  void stop() {
    muster.close();
    database.close();
  }

  @Test
  void a_new_incident_shows_its_runbook_and_people_tick_what_they_did() {
    declare("sev2");
    var notice = post(each -> each.text().contains("There is a runbook for this incident."));
    assertThat(notice.everythingWritten())
        .contains("Checkout is down", "`checkout-is-down` · 6 steps", "`/incident runbook`")
        .doesNotContain("search", "worst");

    maya.click(notice, "open-runbook");
    var hers = seen(maya, ":book: *Checkout is down*\n0 of 6 steps done in INC-1.");
    assertThat(hers.everythingWritten())
        .contains(
            "*Make it stop*",
            ":white_large_square: Look at"
                + " <https://grafana.example.com/d/checkout|the checkout dashboard>: errors",
            "`deploy rollback checkout`",
            "```\nflags set checkout.fallback on\n```");
    tom.type(CHANNEL, "/incident runbook");
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
    assertThat(maya.type(CHANNEL, "/incident runbook").body())
        .contains("No runbook is meant for INC-1 in particular", "checkout-is-down", "worst");
    assertThat(maya.type(CHANNEL, "/incident runbook search").body()).contains("Reindex");
    assertThat(maya.type(CHANNEL, "/incident runbook is down").body()).contains("Make it stop");
    assertThat(maya.type(CHANNEL, "/incident runbook e").body()).contains("Several runbooks");
    assertThat(maya.type(CHANNEL, "/incident runbook <kafka>").body())
        .contains("No runbook is called “", "kafka");
    assertThat(messages().filter(each -> each.text().contains(":book:"))).isEmpty();
  }

  @Test
  void a_long_runbook_is_leafed_through() {
    declare("sev1");
    post(each -> each.text().contains("There are runbooks for this incident."));
    maya.type(CHANNEL, "/incident runbook worst");
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
    maya.type("#general", "/incident declare sev2 Checkout is down");
    maya.awaitView();
    maya.fill("services/input", "checkout").fill("visibility/input", "private");
    assertThat(maya.submit().isAccepted()).isTrue();

    post(each -> each.text().contains("There is a runbook for this incident."));
    assertThat(maya.messages("incidents").toString()).doesNotContain("INC-1");
  }

  private static String worst() {
    var steps = new StringBuilder("---\ntitle: The worst\nseverities: [SEV1]\n---\n");
    for (var step = 1; step <= 120; step++) {
      steps.append("- [ ] Step ").append(step).append(" of all\n");
    }
    return steps.toString();
  }

  private void declare(String severity) {
    maya.type("#general", "/incident declare " + severity + " Checkout is down");
    maya.awaitView();
    maya.fill("services/input", "checkout");
    assertThat(maya.submit().isAccepted()).isTrue();
    untilTrue("maya is in the channel", () -> isIn("maya"));
    maya.type(CHANNEL, "/incident role ops @tom");
    untilTrue("tom is in it, too", () -> isIn("tom"));
  }

  private PostedMessage post(Predicate<PostedMessage> wanted) {
    return until("a message in the channel", () -> messages().filter(wanted).findFirst());
  }

  private boolean isIn(String name) {
    return messages()
        .anyMatch(each -> "channel_join".equals(each.subtype()) && each.author().equals(name));
  }

  private Stream<PostedMessage> messages() {
    try {
      return maya.messages(CHANNEL).stream().filter(each -> !each.ephemeral());
    } catch (RuntimeException notThereYet) {
      return Stream.empty();
    }
  }

  private static PostedMessage seen(SandboxPerson reader, String opening) {
    return until(
        opening,
        () ->
            reader.ephemerals(CHANNEL).stream()
                .filter(each -> each.text().startsWith(opening))
                .findFirst());
  }

  private static PostedMessage current(SandboxPerson reader, PostedMessage message) {
    return reader.ephemerals(CHANNEL).stream()
        .filter(each -> each.ts().equals(message.ts()))
        .findFirst()
        .orElseThrow();
  }
}
