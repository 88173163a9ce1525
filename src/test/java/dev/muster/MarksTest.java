package dev.muster;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent.MessageMarked;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.MarkedFile;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.postmortem.Postmortems;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.app.Delivery;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The timeline follows what people do to messages in Slack. */
class MarksTest {

  private static final IncidentNumber NUMBER = new IncidentNumber(1);

  private Scene scene;
  private SandboxPerson maya;
  private SandboxPerson tom;
  private String channel;

  @BeforeEach
  void start(@TempDir Path data) {
    scene = Scene.open(data);
    maya = scene.person("maya");
    tom = scene.person("tom");
    channel = scene.declare(maya, "sev2 Checkout is down");
    tom.join(channel);
  }

  @AfterEach
  void stop() {
    scene.close();
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
    maya.react(scene.awaitSaid(channel, "The graphs"), "pushpin");
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
    return marked().getFirst().files().stream().map(MarkedFile::name).toList();
  }

  @Test
  void other_reactions_and_the_pin_of_the_card_mean_nothing() {
    var said = said("The culprit is the retry loop");
    maya.react(said, "pushpin");
    maya.react(said, "tada");
    untilTrue("it is on the timeline", () -> marked().size() == 1);
    var card = scene.awaitSaid(channel, "INC-1");
    untilTrue("the card is pinned", () -> scene.awaitSaid(channel, "INC-1").pinned());

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

  private PostedMessage said(String words) {
    maya.type(channel, words);
    return scene.awaitSaid(channel, words);
  }

  private List<TimelineEntry> marked() {
    return scene.muster().bean(Timeline.class).of(NUMBER).stream()
        .filter(entry -> entry.event() instanceof MessageMarked)
        .toList();
  }

  private String postmortem() {
    var declared =
        scene.muster().bean(Incidents.class).find(NUMBER).map(Incident::milestones).orElseThrow();
    return scene
        .muster()
        .bean(Postmortems.class)
        .draft(NUMBER, declared.declared())
        .orElseThrow()
        .text();
  }
}
