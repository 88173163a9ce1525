package dev.muster;

import static dev.muster.testing.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What an incident lacks, as people are asked for it in the channel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NudgeTest {

  private RunningMuster muster;

  @BeforeAll
  void start(@TempDir Path data) {
    muster = RunningMuster.start(data, Map.of("MUSTER_ANNOUNCE_CHANNEL", "incidents"));
  }

  @AfterAll
  void stop() {
    muster.close();
  }

  @Test
  void somebody_takes_command_when_asked_and_the_question_is_settled() {
    var maya = muster.person("maya");
    var channel = declare(maya, "Nobody commands");

    pass(Duration.ofMinutes(6));
    var asked = awaitSaid(channel, "nobody has been in command since");
    assertThat(asked.text()).startsWith("<@" + maya.id() + ">, ").contains("/incident role");
    maya.click(asked, "take-role/COMMANDER");

    awaitSaid(channel, "A commander of INC-");
    assertThat(said(channel, "nobody has been in command since")).isEmpty();
  }

  @Test
  void a_nudge_is_put_off_once() {
    var maya = muster.person("maya");
    var channel = declare(maya, "Put it off");

    pass(Duration.ofMinutes(6));
    var asked = awaitSaid(channel, "nobody has been in command since");
    maya.click(asked, "snooze-nudge/NO_COMMANDER");
    assertThat(awaitSaid(channel, "A commander of INC-").text()).contains("Put off.");
    pass(Duration.ofMinutes(11));

    awaitSaid(channel, "nobody has been in command since");
  }

  @Test
  void the_summary_that_was_asked_for_is_written_in_a_form() {
    var maya = muster.person("maya");
    var channel = declare(maya, "Nobody says what");

    pass(Duration.ofMinutes(16));
    var asked = awaitSaid(channel, "there is still no summary");
    maya.click(asked, "edit");
    assertThat(maya.awaitView().callbackId()).isEqualTo("edit");
    maya.fill("title/input", "Payments are refused").fill("summary/input", "In the EU.").submit();

    var renamed = until("the channel is named anew", () -> channelNamed("payments-are-refused"));
    awaitSaid(renamed, "A summary of INC-");
    awaitSaid(renamed, "wrote the summary: In the EU.");
  }

  @Test
  void everybody_else_learns_that_an_update_is_overdue() {
    var maya = muster.person("maya");
    var channel = declare(maya, "Nobody answers");

    var last = "";
    for (var ring = 1; ring <= 4; ring++) {
      pass(Duration.ofMinutes(30).plusSeconds(2));
      var before = last;
      last =
          until(
              "one more reminder",
              () ->
                  said(channel, "the next SEV2 update").stream()
                      .map(PostedMessage::ts)
                      .filter(ts -> ts.compareTo(before) > 0)
                      .findFirst());
    }
    until(
        "the announcement says so",
        () ->
            said("#incidents", "An update is overdue").stream()
                .filter(each -> each.text().contains("Nobody answers"))
                .findFirst());

    maya.type(channel, "/incident update");
    maya.awaitView();
    maya.fill("words/input", "We know more.").submit();
    until(
        "the announcement has forgotten it",
        () ->
            said("#incidents", "Nobody answers").stream()
                .filter(each -> !each.text().contains("overdue"))
                .findFirst());
  }

  private String declare(SandboxPerson by, String title) {
    by.type("#general", "/incident declare sev2 " + title);
    by.awaitView();
    by.submit();
    return until("a channel", () -> channelNamed(title.toLowerCase(Locale.ROOT).replace(' ', '-')));
  }

  private Optional<String> channelNamed(String ending) {
    return muster.sandbox().snapshot().channels().stream()
        .map(each -> each.name())
        .filter(name -> name.endsWith(ending))
        .findFirst();
  }

  private void pass(Duration span) {
    muster.sandbox().turnClock(span);
  }

  private PostedMessage awaitSaid(String channel, String words) {
    return until(words, () -> said(channel, words).stream().reduce((first, last) -> last));
  }

  private List<PostedMessage> said(String channel, String words) {
    return muster.person("maya").messages(channel).stream()
        .filter(each -> each.text().contains(words))
        .toList();
  }
}
