package dev.muster;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed in the middle of a declare, at the worst moments; started again. */
abstract class CrashContract {

  private static final String CHANNEL = "inc-1-checkout-is-down";

  /** What the process needs to use this database. */
  abstract Map<String, String> database();

  @TempDir Path data;

  /**
   * The call was applied by Slack, its answer never arrived: nobody but Slack knows that it
   * happened.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "conversations.create",
        "conversations.invite",
        "chat.postMessage",
        "conversations.setTopic",
        "pins.add"
      })
  void killed_before_the_answer_arrives_it_finishes_the_declare_once(String method)
      throws Exception {
    try (var sandbox = Sandbox.start(SandboxSettings.of(manifest()))) {
      var hold = sandbox.weather().hold(method);
      var port = MusterProcess.freePort();
      sandbox.connect(URI.create("http://127.0.0.1:" + port + "/slack/events"));
      try (var first = MusterProcess.start(port, data.resolve("log"), environment(sandbox))) {
        declare(sandbox);
        assertThat(hold.awaitCaught(Duration.ofSeconds(20))).as(method + " was called").isTrue();
        first.kill();
      }
      hold.release();
      try (var second = MusterProcess.start(port, data.resolve("log"), environment(sandbox))) {
        assertThat(second.isUp()).isTrue();
        everythingIsThereOnce(sandbox);
      }
    }
  }

  @Test
  void killed_as_soon_as_the_form_was_answered_it_declares_after_the_restart() throws Exception {
    try (var sandbox = Sandbox.start(SandboxSettings.of(manifest()))) {
      var port = MusterProcess.freePort();
      sandbox.connect(URI.create("http://127.0.0.1:" + port + "/slack/events"));
      try (var first = MusterProcess.start(port, data.resolve("log"), environment(sandbox))) {
        var maya = sandbox.person("maya");
        maya.type("#general", "/incident declare sev2 Checkout is down");
        maya.awaitView();
        sandbox.weather().gone(true);
        assertThat(maya.submit().isAccepted()).isTrue();
        first.kill();
      }
      sandbox.weather().gone(false);
      try (var second = MusterProcess.start(port, data.resolve("log"), environment(sandbox))) {
        assertThat(second.isUp()).isTrue();
        everythingIsThereOnce(sandbox);
      }
    }
  }

  private static void declare(Sandbox sandbox) {
    var maya = sandbox.person("maya");
    assertThat(maya.type("#general", "/incident declare sev2 Checkout is down").problem())
        .isEmpty();
    assertThat(maya.submit().isAccepted()).isTrue();
  }

  private static void everythingIsThereOnce(Sandbox sandbox) {
    var maya = sandbox.person("maya");
    try {
      untilTrue(
          "card, pin, invitation, topic and announcement",
          () ->
              cards(sandbox).stream().anyMatch(PostedMessage::pinned)
                  && announcements(sandbox).size() == 1
                  && subtypes(sandbox, "channel_topic") == 1);
    } catch (AssertionError late) {
      throw new AssertionError(
          late.getMessage()
              + sandbox.calls().toSlack().stream()
                  .map(call -> "\n" + call.method() + " " + call.outcome())
                  .toList()
              + messages(sandbox, CHANNEL)
              + announcements(sandbox),
          late);
    }
    assertThat(cards(sandbox)).hasSize(1);
    assertThat(announcements(sandbox)).hasSize(1);
    assertThat(sandbox.calls().of("conversations.create"))
        .filteredOn(call -> call.outcome().equals("ok"))
        .hasSize(1);
    assertThat(maya.messages(CHANNEL)).noneMatch(each -> each.text().contains("could not finish"));
  }

  private static List<PostedMessage> cards(Sandbox sandbox) {
    return messages(sandbox, CHANNEL).stream()
        .filter(each -> each.fromApp() && each.text().startsWith("INC-1"))
        .toList();
  }

  private static List<PostedMessage> announcements(Sandbox sandbox) {
    return messages(sandbox, "incidents").stream()
        .filter(each -> each.fromApp() && each.subtype() == null)
        .toList();
  }

  private static long subtypes(Sandbox sandbox, String subtype) {
    return messages(sandbox, CHANNEL).stream()
        .filter(each -> subtype.equals(each.subtype()))
        .count();
  }

  /** Empty while Maya is not in the channel. */
  private static List<PostedMessage> messages(Sandbox sandbox, String channel) {
    try {
      return sandbox.person("maya").messages(channel);
    } catch (RuntimeException notInvitedYet) {
      return List.of();
    }
  }

  private Map<String, String> environment(Sandbox sandbox) {
    var environment = new HashMap<>(database());
    environment.put("SLACK_BOT_TOKEN", sandbox.botToken());
    environment.put("SLACK_SIGNING_SECRET", sandbox.signingSecret());
    environment.put("SLACK_API_URL", sandbox.apiUrl());
    environment.put("MUSTER_ANNOUNCE_CHANNEL", "incidents");
    environment.put("MUSTER_HOST", "127.0.0.1");
    environment.put("MUSTER_DATA", data.toString());
    return environment;
  }

  private static String manifest() throws IOException {
    return Files.readString(Path.of("manifest.yaml"));
  }
}
