package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentNumber;
import dev.muster.outbox.PendingEffects;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.app.Delivery;
import dev.muster.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The main job, whole: over HTTP, with signatures, against the sandbox. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JourneyContract {

  /** A digit of another script, which a machine's locale may write in place of 0 to 9. */
  private static final Pattern ANOTHER_DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");

  private final TestDatabase database;
  private RunningMuster muster;

  JourneyContract(TestDatabase database) {
    this.database = database;
  }

  @BeforeAll
  void start(@TempDir Path data) {
    muster = RunningMuster.start(data, Map.of("DATABASE_URL", database.url()));
  }

  @AfterAll
  void stop() {
    muster.close();
    database.close();
  }

  @Test
  void an_incident_runs_from_declaration_to_exported_postmortem() throws Exception {
    var maya = muster.person("maya");
    var tom = muster.person("tom");

    assertThat(maya.type("#general", "/incident declare sev2 Checkout is down"))
        .matches(Delivery::isAcked);
    var form = maya.awaitView();
    assertThat(form.callbackId()).isEqualTo("declare");
    maya.fill("summary/input", "Payments fail since the last deploy")
        .fill("services/input", "checkout");
    assertThat(maya.submit().isAccepted()).isTrue();

    var channel = "inc-1-checkout-is-down";
    var card = post(maya, channel, message -> message.text().startsWith("INC-1"));
    assertThat(card.blocks().toString()).contains("Checkout is down", "SEV2", "Payments fail");
    untilTrue("the card is pinned", () -> current(maya, channel, card).pinned());
    post(tom, "incidents", message -> message.text().contains("INC-1"));

    maya.click(current(maya, channel, card), "take-role/COMMANDER");
    cardShows(maya, channel, card, "<@" + maya.id() + ">");
    untilTrue(
        "the commander is told her duties",
        () ->
            maya.directMessages().stream()
                .anyMatch(message -> message.text().contains("incident commander")));

    maya.type(channel, "/incident role comms @tom");
    cardShows(maya, channel, card, "<@" + tom.id() + ">");

    maya.type(channel, "/incident note Rolled back to 4.1 & watching");
    post(tom, channel, message -> message.text().contains("Rolled back to 4.1 &amp; watching"));

    tom.type(channel, "/incident update");
    tom.fill("words/input", "Rolled back, errors are falling").fill("status/input", "Identified");
    assertThat(tom.submit().isAccepted()).isTrue();
    cardShows(maya, channel, card, "Identified");

    maya.type(channel, "/incident severity sev1");
    cardShows(maya, channel, card, "SEV1");

    muster.sandbox().turnClock(Duration.ofMinutes(16));
    var reminder = post(tom, channel, message -> message.text().contains("next SEV1 update"));
    assertThat(reminder.text()).contains("<@" + tom.id() + ">");
    awaitQuiet();
    tom.click(reminder, "nothing-new");
    untilTrue(
        "the answered reminder has lost its buttons",
        () -> current(tom, channel, reminder).text().contains("Nothing new so far."));

    var found = maya.type(channel, "The culprit is the new retry loop");
    assertThat(found.problem()).isEmpty();
    var said = post(maya, channel, message -> message.text().startsWith("The culprit"));
    maya.react(said, "pushpin");

    maya.click(current(maya, channel, card), "resolve");
    maya.fill("explanation/input", "Rolled back the retry loop").fill("users/input", "about 4,000");
    assertThat(maya.submit().isAccepted()).isTrue();
    cardShows(maya, channel, card, "Resolved");

    maya.type(channel, "/incident action Cap the retries @tom by tomorrow");
    post(tom, channel, message -> message.text().contains("Cap the retries"));
    maya.type(channel, "/incident postmortem");
    until(
        "the postmortem is uploaded",
        () ->
            maya.messages(channel).stream()
                .filter(message -> message.files().size() == 1)
                .findFirst());

    assertThat(postmortem())
        .contains("# INC-1 Checkout is down")
        .contains("about 4,000")
        .contains("The culprit is the new retry loop")
        .contains("Rolled back to 4.1 \\& watching")
        .contains("Cap the retries")
        .contains("Tom Okafor");

    assertThat(maya.type(channel, "/incident close anyway").isAcked()).isTrue();
    cardShows(maya, channel, card, "Closed");
    everyDigitIsAscii(maya, channel);
  }

  /** Before Muster knows of a post of its own, an answer to it cannot be shown in it. */
  private void awaitQuiet() {
    var pendingEffects = muster.bean(PendingEffects.class);
    untilTrue("nothing is owed", () -> pendingEffects.of(List.of(new IncidentNumber(1))).isEmpty());
  }

  private void everyDigitIsAscii(SandboxPerson reader, String channel)
      throws IOException, InterruptedException {
    var said =
        Stream.concat(reader.messages(channel).stream(), reader.messages("incidents").stream())
            .map(message -> message.text() + message.blocks())
            .toList();

    assertThat(said).isNotEmpty().noneMatch(ANOTHER_DIGIT.asPredicate());
    assertThat(List.of(postmortem(), answer("/"), answer("/incidents/1")))
        .noneMatch(ANOTHER_DIGIT.asPredicate());
  }

  private String postmortem() throws IOException, InterruptedException {
    return answer("/incidents/1/postmortem.md");
  }

  private String answer(String path) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(
              HttpRequest.newBuilder(muster.page(path)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }
  }

  private static void cardShows(
      SandboxPerson person, String channel, PostedMessage card, String words) {
    untilTrue(
        "the card shows " + words,
        () -> current(person, channel, card).blocks().toString().contains(words));
  }

  private static PostedMessage post(
      SandboxPerson person, String channel, Predicate<PostedMessage> wanted) {
    return until("a message in " + channel, () -> find(person, channel, wanted));
  }

  private static PostedMessage current(
      SandboxPerson person, String channel, PostedMessage message) {
    return find(person, channel, each -> each.ts().equals(message.ts())).orElseThrow();
  }

  private static Optional<PostedMessage> find(
      SandboxPerson person, String channel, Predicate<PostedMessage> wanted) {
    try {
      return person.messages(channel).stream().filter(wanted).findFirst();
    } catch (RuntimeException notThereYet) {
      return Optional.empty();
    }
  }
}
