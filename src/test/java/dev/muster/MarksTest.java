package dev.muster;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.CapturedFile;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent.MessageMarked;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.IncidentChannels;
import dev.muster.postmortem.Postmortems;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The timeline follows what people do to messages in Slack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarksTest {

  private RunningScenario scenario;
  private SandboxPerson maya;
  private SandboxPerson tom;
  private String channel;
  private IncidentNumber number;

  @BeforeAll
  void start(@TempDir Path data) {
    scenario = RunningScenario.open(data);
    maya = scenario.person("maya");
    tom = scenario.person("tom");
  }

  @BeforeEach
  void declare() {
    channel = scenario.declare(maya, "sev2 Checkout is down");
    number = new IncidentNumber(scenario.number(channel));
    tom.join(channel);
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  @Test
  void a_message_is_withdrawn_with_its_last_mark_and_comes_back_with_the_next() {
    var said = said("The culprit is the retry loop");
    maya.react(said, "pushpin");
    untilTrue("it is on the timeline", () -> marked().size() == 1);
    tom.pin(said);

    assertThat(maya.unreact(said, "pushpin")).matches(Delivery::isAcked);
    assertThat(marked()).noneMatch(entry -> entry.amended().withdrawn());
    assertThat(maya.unpin(said)).matches(Delivery::isAcked);
    assertThat(marked()).singleElement().matches(entry -> entry.amended().withdrawn());
    assertThat(postmortem()).doesNotContain("The culprit");

    tom.react(said, "pushpin");
    assertThat(marked()).singleElement().matches(entry -> !entry.amended().withdrawn());
    assertThat(postmortem()).contains("The culprit");
  }

  @Test
  void the_files_of_a_message_are_kept_by_name_and_link_until_they_are_taken_away() {
    maya.share(channel, "The graphs", "latency & <errors>.png", "disk.pdf");
    maya.react(scenario.awaitSaid(channel, "The graphs"), "pushpin");
    untilTrue("it is on the timeline", () -> marked().size() == 1);
    assertThat(files()).containsExactly("latency & <errors>.png", "disk.pdf");

    maya.type(channel, "/incident timeline");
    assertThat(maya.ephemerals(channel).getLast().everythingWritten())
        .contains("The graphs\n<http", "|latency &amp; &lt;errors&gt;.png>", "|disk.pdf>");
    assertThat(postmortem()).contains("[disk.pdf](http");

    assertThat(maya.removeFile(own("The graphs"), "disk.pdf")).matches(Delivery::isAcked);
    assertThat(files()).containsExactly("latency & <errors>.png");
    assertThat(postmortem()).doesNotContain("disk.pdf");
    maya.edit(own("The graphs"), "The graph");
    assertThat(marked().getFirst().written()).contains("The graph");
    assertThat(files()).containsExactly("latency & <errors>.png");
  }

  @Test
  void a_message_of_nothing_but_a_file_is_kept_too() {
    maya.share(channel, "", "heap.hprof");
    var shared =
        maya.messages(channel).stream()
            .filter(each -> !each.files().isEmpty())
            .findFirst()
            .orElseThrow();
    tom.shortcut("add-to-timeline", shared);
    untilTrue("it is on the timeline", () -> marked().size() == 1);
    assertThat(files()).containsExactly("heap.hprof");
    assertThat(marked().getFirst().written()).contains("");
    maya.type(channel, "/incident timeline");
    assertThat(maya.ephemerals(channel).getLast().everythingWritten())
        .contains("wrote: <http", "|heap.hprof>");

    maya.removeFile(shared, "heap.hprof");
    assertThat(marked()).singleElement().matches(entry -> entry.amended().withdrawn());
  }

  private PostedMessage own(String words) {
    return maya.messages(channel).stream()
        .filter(each -> each.author().equals(maya.name()) && each.text().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private List<String> files() {
    return marked().getFirst().files().stream().map(CapturedFile::name).toList();
  }

  @Test
  void other_reactions_and_the_pin_of_the_card_mean_nothing() {
    var said = said("The culprit is the retry loop");
    maya.react(said, "pushpin");
    maya.react(said, "tada");
    untilTrue("it is on the timeline", () -> marked().size() == 1);
    var card = scenario.awaitSaid(channel, number.toString());
    untilTrue("the card is pinned", () -> scenario.awaitSaid(channel, number.toString()).pinned());

    maya.unreact(said, "tada");
    assertThat(maya.unpin(card)).matches(Delivery::isAcked);

    assertThat(marked()).singleElement().matches(entry -> entry.amended().history().isEmpty());
  }

  @Test
  void what_was_put_there_from_the_menu_outlasts_the_pushpin() {
    var said = said("The culprit is the retry loop");
    maya.shortcut("add-to-timeline", said);
    maya.react(said, "pushpin");
    untilTrue("it is on the timeline", () -> marked().size() == 1);

    maya.unreact(said, "pushpin");

    assertThat(marked()).singleElement().matches(entry -> !entry.amended().withdrawn());
  }

  @Test
  void a_marked_message_that_is_edited_is_corrected_and_one_that_is_deleted_is_withdrawn() {
    var said = said("The culprit is the retry lop");
    var other = said("Nobody marked this");
    maya.react(said, "pushpin");
    untilTrue("it is on the timeline", () -> marked().size() == 1);

    assertThat(maya.edit(said, "The culprit is the retry loop, @tom")).matches(Delivery::isAcked);
    assertThat(maya.edit(other, "Nor this")).matches(Delivery::isAcked);
    assertThat(marked())
        .singleElement()
        .extracting(entry -> entry.written().orElseThrow())
        .asString()
        .startsWith("The culprit is the retry loop, @");
    assertThat(postmortem()).contains("the retry loop").doesNotContain("the retry lop");

    assertThat(maya.delete(said)).matches(Delivery::isAcked);
    assertThat(maya.delete(other)).matches(Delivery::isAcked);
    assertThat(marked()).singleElement().matches(entry -> entry.amended().withdrawn());
  }

  @Test
  void an_alert_is_kept_with_the_words_of_its_attachment() {
    var alert =
        post(
            """
            {"text": "", "attachments": [{"fallback": "HighLatency", "title": "[FIRING:1] HighLatency",
              "text": "p99 &gt; 3s, <@%s> is on call", "fields": [{"title": "Region", "value": "eu-1"}]}]}
            """
                .formatted(tom.id()));

    maya.react(alert, "pushpin");

    untilTrue("it is on the timeline", () -> marked().size() == 1);
    assertThat(marked().getFirst().written().orElseThrow())
        .startsWith("[FIRING:1] HighLatency\np99 > 3s, @")
        .endsWith(" is on call\nRegion: eu-1");
    assertThat(postmortem()).contains("HighLatency");
  }

  @Test
  void a_message_with_an_item_of_a_slack_list_is_kept_and_hides_no_other() {
    var item =
        post(
            """
            {"text": "Look:", "attachments": [{"fallback": "Rotate the keys", "list_records": [
              {"id": "Rec1", "fields": [{"key": "name", "text": "Rotate the keys", "message": [{"ts": "1.1"}]}]}]}]}
            """);

    assertThat(maya.react(item, "pushpin")).matches(Delivery::isAcked);
    assertThat(tom.pin(item)).matches(Delivery::isAcked);
    untilTrue("it is on the timeline", () -> marked().size() == 1);
    assertThat(marked().getFirst().written()).contains("Look:\nRotate the keys");

    assertThat(tom.shortcut("declare-from-message", item)).matches(Delivery::isAcked);
    assertThat(tom.awaitView().value("title", "input").path("value").asText()).isEqualTo("Look:");
  }

  @Test
  void a_message_deleted_from_above_its_replies_is_withdrawn() {
    var said = said("The culprit is the retry loop");
    maya.react(said, "pushpin");
    untilTrue("it is on the timeline", () -> marked().size() == 1);
    var deliveries = new RawDelivery(scenario.muster());

    var tombstone =
        deliveries.signed(
            RawDelivery.JSON,
            event(
                "Ev1",
                said,
                """
                "subtype": "message_changed", "message": {"type": "message", "subtype": "tombstone",
                  "text": "This message was deleted.", "user": "USLACKBOT", "hidden": true, "ts": "%s"}
                """
                    .formatted(said.ts())));

    assertThat(tombstone.statusCode()).isEqualTo(200);
    assertThat(marked()).singleElement().matches(entry -> entry.amended().withdrawn());

    var rest =
        deliveries.signed(
            RawDelivery.JSON,
            event(
                "Ev2",
                said,
                "\"subtype\": \"message_deleted\", \"previous_message\": [], \"deleted_ts\": \"%s\""
                    .formatted(said.ts())));

    assertThat(rest.statusCode()).isEqualTo(200);
    assertThat(marked()).singleElement().matches(entry -> entry.amended().withdrawn());
    assertThat(postmortem()).doesNotContain("The culprit");
  }

  private static String event(String id, PostedMessage message, String rest) {
    return "{\"type\": \"event_callback\", \"event_id\": \"%s\", \"team_id\": \"T1\",".formatted(id)
        + " \"event\": {\"type\": \"message\", \"channel\": \"%s\", %s}}"
            .formatted(message.channel(), rest);
  }

  /** As an app does. */
  private PostedMessage post(String message) {
    var body = Json.readObject(message).orElseThrow().put("channel", channelId());
    var sandbox = scenario.muster().sandbox();
    var request =
        HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + "chat.postMessage"))
            .header("Authorization", "Bearer " + sandbox.botToken())
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
      var ts = Json.readObject(answer).orElseThrow().path("ts").asText();
      return maya.messages(channel).stream()
          .filter(each -> each.ts().equals(ts))
          .findFirst()
          .orElseThrow(() -> new AssertionError(answer));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String channelId() {
    return scenario.muster().bean(IncidentChannels.class).of(number).orElseThrow().channelId();
  }

  private PostedMessage said(String words) {
    maya.type(channel, words);
    return scenario.awaitSaid(channel, words);
  }

  private List<TimelineEntry> marked() {
    return scenario.muster().bean(Timeline.class).of(number).stream()
        .filter(entry -> entry.event() instanceof MessageMarked)
        .toList();
  }

  private String postmortem() {
    var declared =
        scenario
            .muster()
            .bean(Incidents.class)
            .find(number)
            .map(Incident::milestones)
            .orElseThrow();
    return scenario
        .muster()
        .bean(Postmortems.class)
        .draft(number, declared.declared())
        .orElseThrow()
        .text();
  }
}
