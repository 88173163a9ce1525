package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Timeline;
import dev.muster.outbox.IncidentChannels;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.testing.DatabaseProxy;
import dev.muster.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away while people work, and comes back: no answer without a stored intent. */
class StoreOutageTest {

  private static final String NOT_STORED = "Nothing was recorded; try again in a minute.";
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final Duration SLACKS_PATIENCE = Duration.ofSeconds(3);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private TestDatabase database;
  private DatabaseProxy wire;
  private RunningMuster muster;
  private SandboxPerson maya;
  private String channel;
  private PostedMessage card;

  @BeforeEach
  void start(@TempDir Path data) {
    database = TestDatabase.migratedPostgres();
    wire = DatabaseProxy.before(database);
    muster =
        RunningMuster.start(
            data, Map.of("DATABASE_URL", wire.url(), "MUSTER_API_TOKENS", "U012AB3CDE:" + TOKEN));
    maya = muster.person("maya");
    maya.type("general", "/incident declare sev2 Checkout is down");
    assertThat(maya.submit().isAccepted()).isTrue();
    channel =
        until("its channel", () -> muster.bean(IncidentChannels.class).of(new IncidentNumber(1)))
            .channelId();
    untilTrue("its card is pinned", () -> !muster.sandbox().calls().of("pins.add").isEmpty());
    untilTrue(
        "she is in",
        () ->
            maya.messages(channel).stream()
                .anyMatch(each -> each.text().contains("<@" + maya.id() + "> has joined")));
    muster.sandbox().settle();
    card =
        maya.messages(channel).stream()
            .filter(each -> each.text().startsWith("INC-1 "))
            .findFirst()
            .orElseThrow();
  }

  @AfterEach
  void stop() throws IOException {
    threads.shutdownNow();
    wire.thaw();
    muster.close();
    wire.close();
    database.close();
  }

  @Test
  void while_it_is_gone_everybody_is_told_and_slack_asked_to_repeat_and_then_it_goes_on()
      throws Exception {
    maya.type(channel, "/incident update");
    maya.fill("words/input", "Rolled back");
    var found = said("The culprit is the retry loop");

    wire.cut();
    outage(found);
    callersAreToldWhatIsKnown();
    wire.mend();

    recovery();
  }

  @Test
  void while_it_hangs_everybody_is_told_and_slack_asked_to_repeat_and_then_it_goes_on()
      throws Exception {
    maya.type(channel, "/incident update");
    maya.fill("words/input", "Rolled back");
    var found = said("The culprit is the retry loop");

    wire.freeze();
    outage(found);
    wire.thaw();

    recovery();
  }

  /** All at once: whatever waits for the database is answered late. */
  private void outage(PostedMessage found) throws Exception {
    var commanding = begin(() -> maya.type(channel, "/incident note Lost"));
    var submitting = begin(maya::submit);
    var clicking = begin(() -> maya.click(card, "take-role/COMMANDER"));
    var reacting = begin(() -> maya.react(found, "pushpin"));
    var command = commanding.get();
    var form = submitting.get();
    var click = clicking.get();
    var event = reacting.get();

    assertThat(command.isAcked()).isTrue();
    assertThat(command.body()).contains(NOT_STORED);
    assertThat(form.errors()).hasSize(1).containsKey("audience");
    assertThat(form.errors().get("audience")).contains(NOT_STORED);
    assertThat(click.isAcked()).isTrue();
    untilTrue(
        "who clicked is told",
        () -> maya.ephemerals(channel).stream().anyMatch(each -> each.text().contains(NOT_STORED)));
    assertThat(event.status()).isEqualTo(503);
    assertThat(event.noRetry()).isFalse();
    assertThat(List.of(command, click, event))
        .allMatch(each -> each.timeToAck().compareTo(SLACKS_PATIENCE) < 0);
  }

  private void callersAreToldWhatIsKnown() throws Exception {
    var asking = send(HttpRequest.newBuilder(muster.page("/")).GET());
    var sending =
        send(
            HttpRequest.newBuilder(muster.page("/incidents/1"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("deed=note&token=" + TOKEN)));
    var listing = send(api("/api/v1/incidents").GET());
    var posting = send(note());
    var postingByKey = send(note().header("Idempotency-Key", "a-key"));
    var page = asking.get();
    var form = sending.get();
    var list = listing.get();
    var post = posting.get();
    var repeatable = postingByKey.get();

    assertThat(List.of(page, form, list, post, repeatable))
        .allMatch(each -> each.statusCode() == 503)
        .allMatch(each -> each.headers().firstValue("Retry-After").isPresent())
        .noneMatch(each -> each.body().toLowerCase(Locale.ROOT).contains("nothing was recorded"));
    assertThat(page.body()).startsWith("<!doctype html>").contains("does not answer right now");
    assertThat(form.body()).contains("may be recorded");
    assertThat(list.body()).contains("\"status\":503").doesNotContain("may be recorded");
    assertThat(post.body()).contains("look at GET /api/v1/incidents before");
    assertThat(repeatable.body()).contains("same Idempotency-Key");
  }

  private HttpRequest.Builder note() {
    return api("/api/v1/incidents/1/notes")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"Lost\"}"));
  }

  private HttpRequest.Builder api(String path) {
    return HttpRequest.newBuilder(muster.page(path)).header("Authorization", "Bearer " + TOKEN);
  }

  private Future<HttpResponse<String>> send(HttpRequest.Builder request) {
    return begin(() -> {
      try (var http = HttpClient.newHttpClient()) {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      }
    });
  }

  private <T> Future<T> begin(Callable<T> work) {
    return threads.submit(work);
  }

  private void recovery() {
    untilTrue(
        "commands are taken again",
        () -> maya.type(channel, "/incident note Found").body().contains("Noted"));
    assertThat(maya.submit().isAccepted()).as("the form that stayed open").isTrue();
    assertThat(maya.click(card, "take-role/OPERATIONS").isAcked()).isTrue();
    muster.sandbox().turnClock(Duration.ofMinutes(1));
    untilTrue("Slack repeated the event", () -> facts(IncidentEvent.MessageMarked.class) == 1);

    assertThat(facts(IncidentEvent.UpdatePosted.class)).isEqualTo(1);
    assertThat(notes()).contains("Found").doesNotContain("Lost");
    untilTrue("the role is taken", () -> facts(IncidentEvent.RoleAssigned.class) == 1);
    untilTrue(
        "and told in the channel",
        () -> maya.messages(channel).stream().anyMatch(each -> each.text().contains("Found")));
  }

  private PostedMessage said(String words) {
    maya.type(channel, words);
    return until(
        "what she said",
        () ->
            maya.messages(channel).stream().filter(each -> each.text().equals(words)).findFirst());
  }

  private List<String> notes() {
    return muster.bean(Timeline.class).of(new IncidentNumber(1)).stream()
        .filter(each -> each.event() instanceof IncidentEvent.NoteAdded)
        .map(each -> ((IncidentEvent.NoteAdded) each.event()).text())
        .toList();
  }

  private long facts(Class<? extends IncidentEvent> kind) {
    return muster.bean(Timeline.class).of(new IncidentNumber(1)).stream()
        .filter(each -> kind.isInstance(each.event()))
        .count();
  }
}
