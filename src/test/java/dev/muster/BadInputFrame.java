package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Status;
import dev.muster.incident.Timeline;
import dev.muster.incident.Viewer;
import dev.muster.outbox.IncidentChannels;
import dev.muster.people.PersonId;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What tired, hurried and malicious people type, and what they are told: over HTTP, all of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BadInputFrame {

  private static final Set<Status> EVERY = Set.of(Status.values());

  RunningMuster muster;
  SandboxPerson maya;
  SandboxPerson tom;

  @BeforeAll
  void start(@TempDir Path data) {
    muster = RunningMuster.start(data, Map.of());
    maya = muster.person("maya");
    tom = muster.person("tom");
  }

  @AfterAll
  void stop() {
    muster.close();
  }

  @BeforeEach
  void clearScreens() {
    for (var person : List.of(maya, tom)) {
      while (person.view().isPresent()) {
        person.cancel();
      }
    }
  }

  /** An incident that is there, with its channel. */
  final class Declared {

    final IncidentNumber number;
    final String channel;

    Declared(IncidentNumber number, String channel) {
      this.number = number;
      this.channel = channel;
    }

    Incident now() {
      return muster.bean(Incidents.class).find(number).orElseThrow();
    }
  }

  final Declared declare(String title) {
    assertThat(maya.type("general", "/incident declare sev2").isAcked()).isTrue();
    maya.fill("title/input", title);
    assertThat(maya.submit().isAccepted()).isTrue();
    return arrived(title);
  }

  final Declared arrived(String title) {
    var number = titled(title).get(0).number();
    var channel =
        until(
                "its channel",
                () ->
                    muster
                        .bean(IncidentChannels.class)
                        .of(number)
                        .filter(each -> each.card().isPresent()))
            .channelId();
    untilTrue("she is in it", () -> members(channel).contains(maya.id()));
    return new Declared(number, channel);
  }

  /** As the channel's own messages tell. */
  final List<String> members(String channel) {
    return Stream.of(maya, tom)
        .filter(each -> isMember(each, channel))
        .map(SandboxPerson::id)
        .toList();
  }

  private static boolean isMember(SandboxPerson person, String channel) {
    try {
      return person.messages(channel).stream()
          .filter(each -> each.author().equals(person.name()))
          .anyMatch(each -> String.valueOf(each.subtype()).endsWith("_join"));
    } catch (RuntimeException notIn) {
      return false;
    }
  }

  final Optional<Incident> newest() {
    return all().stream().findFirst();
  }

  final List<Incident> titled(String title) {
    return all().stream().filter(each -> each.title().text().equals(title)).toList();
  }

  private List<Incident> all() {
    return muster
        .bean(Incidents.class)
        .list(new Viewer.Known(new PersonId(maya.id())), EVERY, Long.MAX_VALUE, 100);
  }

  final List<String> notes(Declared incident) {
    return facts(incident, IncidentEvent.NoteAdded.class).stream()
        .map(IncidentEvent.NoteAdded::text)
        .toList();
  }

  final <T extends IncidentEvent> List<T> facts(Declared incident, Class<T> kind) {
    return muster.bean(Timeline.class).of(incident.number).stream()
        .filter(each -> kind.isInstance(each.event()))
        .map(each -> kind.cast(each.event()))
        .toList();
  }

  static Optional<PostedMessage> post(
      SandboxPerson person, String channel, Predicate<PostedMessage> wanted) {
    return person.messages(channel).stream().filter(wanted).findFirst();
  }

  /** What the answer to a command says, blocks and all. */
  static String told(Delivery delivery) {
    assertThat(delivery.problem()).isEmpty();
    return json(delivery.body()).path("text").asText();
  }

  final String declaration(String view, String title) {
    var payload = Json.object().put("type", "view_submission");
    payload.putObject("team").put("id", "T1");
    payload.putObject("user").put("id", maya.id()).put("name", "maya");
    var form =
        payload
            .putObject("view")
            .put("id", view)
            .put("type", "modal")
            .put("callback_id", "declare")
            .put("private_metadata", "");
    var values = form.putObject("state").putObject("values");
    values
        .putObject("title")
        .putObject("input")
        .put("type", "plain_text_input")
        .put("value", title);
    values
        .putObject("severity")
        .putObject("input")
        .put("type", "static_select")
        .putObject("selected_option")
        .put("value", "SEV2");
    return Json.write(payload);
  }

  static JsonNode json(String text) {
    return Json.read(text).orElseThrow();
  }
}
