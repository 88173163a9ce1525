package dev.muster;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.sandbox.SandboxPerson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Help is the same everywhere, in the order in which it helps. */
class HelpTest {

  private static final String CHANNEL = "inc-1-checkout-is-down";
  private static final Pattern COMMAND = Pattern.compile("(?m)^`/incident (\\w+).*$");

  private RunningMuster muster;
  private SandboxPerson maya;

  @BeforeEach
  void start(@TempDir Path data) {
    muster = RunningMuster.start(data, Map.of());
    maya = muster.person("maya");
  }

  @AfterEach
  void stop() {
    muster.close();
  }

  @Test
  void what_makes_sense_now_comes_first_and_nothing_is_missing() throws Exception {
    var elsewhere = commands("#general");
    assertThat(elsewhere).startsWith("declare", "list");
    maya.type("#general", "/incident declare sev2 Checkout is down");
    maya.awaitView();
    assertThat(maya.submit().isAccepted()).isTrue();
    untilTrue("she is in the channel", this::isIn);

    assertThat(commands(CHANNEL))
        .startsWith("role", "update", "note")
        .containsExactlyInAnyOrderElementsOf(elsewhere);
    assertThat(help(CHANNEL)).contains("INC-1 is investigating");

    maya.type(CHANNEL, "/incident role ic");
    untilTrue("in command", () -> commands(CHANNEL).getFirst().equals("update"));

    maya.type(CHANNEL, "/incident cancel A false alarm");
    assertThat(commands(CHANNEL))
        .startsWith("reopen")
        .containsExactlyInAnyOrderElementsOf(elsewhere);
  }

  private List<String> commands(String channel) {
    return COMMAND.matcher(help(channel)).results().map(each -> each.group(1)).toList();
  }

  private String help(String channel) {
    try {
      var answer = maya.type(channel, "/incident help").body();
      return new ObjectMapper().readTree(answer).path("text").asText();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private boolean isIn() {
    try {
      return maya.messages(CHANNEL).stream()
          .anyMatch(message -> message.text().contains("<@" + maya.id() + "> has joined"));
    } catch (RuntimeException outside) {
      return false;
    }
  }
}
