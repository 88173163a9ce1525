package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentNumber;
import dev.muster.outbox.PendingEffects;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.faults.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A private incident in which people write whatever they can, and Slack refuses what it can. */
final class PrivacyScenario {

  /** The first incident of all. */
  static final IncidentNumber NUMBER = new IncidentNumber(1);

  /** Go to whoever asked, or to nobody yet. */
  private static final List<String> PLACELESS =
      List.of(
          "conversations.create",
          "files.getUploadURLExternal",
          "upload",
          "views.open",
          "views.update",
          "response_url");

  static final String KEY = "a-key-of-the-insiders";
  static final String KEYED_NOTE = "{\"text\": \"Said twice, recorded once\"}";

  private final RunningScenario scenario;
  private final PrivacyMarkers canaries;
  private final SandboxPerson caller;
  private final SandboxPerson holder;
  private final HttpProbe visitor;
  private String channel = "";

  /**
   * @param visitor with the caller's token
   */
  PrivacyScenario(
      RunningScenario scenario,
      PrivacyMarkers canaries,
      SandboxPerson caller,
      SandboxPerson holder,
      HttpProbe visitor) {
    this.scenario = scenario;
    this.canaries = canaries;
    this.caller = caller;
    this.holder = holder;
    this.visitor = visitor;
  }

  static void writeRunbook(Path folder, PrivacyMarkers canaries) {
    try {
      Files.writeString(
          folder.resolve("keys.md"),
          "---\ntitle: %s\nservices: vault\n---\n- [ ] %s\n"
              .formatted(canaries.in("runbook title"), canaries.in("runbook step")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every name for its channel is taken at first. */
  void declare(WayToDeclare way) {
    scenario
        .muster()
        .sandbox()
        .faults()
        .always("conversations.create", Fault.refused("name_taken"));
    var title = canaries.in("title");
    way.call(caller, visitor, canaries, title);
    var told = until("told of it", () -> last(caller.directMessages(), "is taken"));
    clearUp(told);
    channel = awaitChannel(title);
    untilTrue("the caller is in", () -> isIn(caller));
  }

  void run() {
    caller.type(channel, "/incident role commander");
    callHolder();
    holder.type(channel, "/incident update");
    fill(
        holder,
        Map.of(
            "words/input", canaries.in("update"),
            "conditions-internal/input", canaries.in("conditions"),
            "status/input", "Identified"));
    holder.type(channel, "/incident follow");
    tellStakeholders();
    caller.type(channel, "/incident note " + canaries.in("note"));
    caller.type(channel, "/incident decision " + canaries.in("decision"));
    caller.type(channel, "/incident task " + canaries.in("task") + " @" + holder.name());
    caller.type(channel, "/incident action " + canaries.in("action item") + " @" + holder.name());
    assertThat(visitor.post("/api/v1/incidents/1/notes", KEYED_NOTE, KEY)).startsWith("200");
    mark();
    tick();
    upload();
    edit();
    caller.type(channel, "/incident handover @" + holder.name());
    fill(
        caller,
        Map.of(
            "state/input", canaries.in("handover state"),
            "risks/input", canaries.in("handover risks"),
            "tasks/input", canaries.in("handover tasks")));
    said("hands over command to");
    scenario.pass(Duration.ofMinutes(40));
    said("SEV1 update");
    awaitQuiet();
  }

  void end() {
    caller.type(channel, "/incident resolve");
    fill(
        caller,
        Map.of(
            "explanation/input", canaries.in("resolution"),
            "users/input", canaries.in("users affected"),
            "revenue/input", canaries.in("revenue")));
    caller.type(channel, "/incident reopen");
    caller.type(channel, "/incident cancel " + canaries.in("reason"));
    said("cancelled the incident");
    awaitQuiet();
  }

  /** What those who were called in are shown. */
  String seenInside() {
    return Stream.concat(caller.messages(channel).stream(), caller.directMessages().stream())
            .map(PostedMessage::everythingWritten)
            .collect(Collectors.joining("\n"))
        + channel
        + visitor.get("/api/v1/incidents/1")
        + visitor.get("/api/v1/incidents/1/timeline?limit=500")
        + visitor.submit("/incidents/1", Map.of("deed", ""));
  }

  /** What Muster asked of Slack that was neither about the channel nor about its people. */
  String saidElsewhere() {
    var inside = inside();
    return scenario.muster().sandbox().calls().toSlack().stream()
        .filter(each -> !PLACELESS.contains(each.method()))
        .map(each -> each.method() + each.arguments())
        .filter(each -> inside.stream().noneMatch(each::contains))
        .collect(Collectors.joining("\n"));
  }

  private List<String> inside() {
    return List.of(
        caller.id(),
        holder.id(),
        caller.messages(channel).getFirst().channel(),
        caller.directMessages().getFirst().channel(),
        holder.directMessages().getFirst().channel());
  }

  /** Until nothing is on its way any more: what is not out yet cannot be seen to leak. */
  void awaitQuiet() {
    var pendingEffects = scenario.muster().bean(PendingEffects.class);
    untilTrue(
        "nothing waits",
        () -> {
          scenario.muster().skipWaits();
          return pendingEffects.of(List.of(NUMBER)).isEmpty();
        });
    scenario.muster().sandbox().settle();
  }

  /** Who cannot come at first. */
  private void callHolder() {
    scenario
        .muster()
        .sandbox()
        .faults()
        .always(
            "conversations.invite",
            each -> each.about(holder.id()),
            Fault.refused("user_is_restricted"));
    caller.type(channel, "/incident role comms @" + holder.name());
    clearUp(problem("could not be invited"));
    untilTrue("the holder is in", () -> isIn(holder));
  }

  /** Whoever follows it is told, in the channel or not. */
  private void tellStakeholders() {
    caller.type(channel, "/incident update");
    caller.awaitView();
    caller.chooseInView("update-audience", "STAKEHOLDERS");
    fill(caller, Map.of("impact-stakeholders/input", canaries.in("impact")));
  }

  private void mark() {
    var words = canaries.in("marked message");
    caller.share(channel, words, canaries.in("file name") + ".png");
    caller.react(said(words), "pushpin");
  }

  private void tick() {
    caller.type(channel, "/incident runbook keys");
    var runbook = until("the runbook", () -> last(caller.ephemerals(channel), ":book:"));
    caller.click(runbook, "tick-step");
    said("ticked a step");
  }

  /** Which is refused at first; its file is named after the title. */
  private void upload() {
    scenario
        .muster()
        .sandbox()
        .faults()
        .always("files.completeUploadExternal", Fault.refused("posting_to_channel_denied"));
    caller.type(channel, "/incident postmortem");
    clearUp(problem("files.completeUploadExternal"));
    untilTrue(
        "the postmortem is there",
        () -> caller.messages(channel).stream().anyMatch(each -> !each.files().isEmpty()));
  }

  private void edit() {
    var title = canaries.in("new title");
    caller.type(channel, "/incident edit");
    fill(caller, Map.of("title/input", title, "summary/input", canaries.in("new summary")));
    channel = awaitChannel(title);
    var services = "{\"services\": [\"%s\"]}".formatted(canaries.in("new service"));
    assertThat(visitor.post("/api/v1/incidents/1/services", services)).startsWith("200");
    said("the service");
  }

  private void fill(SandboxPerson person, Map<String, String> fields) {
    person.awaitView();
    assertThat(person.fill(fields).submit().isAccepted()).isTrue();
  }

  private void clearUp(PostedMessage told) {
    scenario.muster().sandbox().faults().clear();
    caller.click(told, "try-again");
  }

  private String awaitChannel(String title) {
    return until("a channel for " + title, () -> scenario.channelNamed(title));
  }

  private PostedMessage said(String words) {
    return until(
        words,
        () -> {
          scenario.muster().skipWaits();
          return last(caller.messages(channel), words);
        });
  }

  /** The card tells of it too, and has no button to try again. */
  private PostedMessage problem(String words) {
    return until(
        words,
        () -> {
          scenario.muster().skipWaits();
          return caller.messages(channel).stream()
              .filter(each -> each.text().contains("could not finish something"))
              .filter(each -> each.text().contains(words))
              .findFirst();
        });
  }

  private boolean isIn(SandboxPerson person) {
    return scenario.muster().sandbox().snapshot(channel).members().contains(person.name());
  }

  private static Optional<PostedMessage> last(List<PostedMessage> messages, String words) {
    return messages.stream()
        .filter(each -> each.everythingWritten().contains(words))
        .reduce((first, last) -> last);
  }
}
