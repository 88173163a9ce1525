package dev.muster.api;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.RunningMuster;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody was given a token: nothing but the chat can declare or change an incident. */
class WithoutTokensTest {

  @Test
  void there_is_no_api_and_no_form(@TempDir Path data) {
    try (var muster = RunningMuster.start(data, Map.of())) {
      var caller = Caller.with(muster, "any-token-0123456789abcdef0123456789");
      var stranger = caller.without("Authorization");
      var browser = stranger.header("Content-Type", "application/x-www-form-urlencoded");
      for (var answer :
          new Caller.Answer[] {
            caller.get(IncidentsApi.PATH),
            stranger.get(IncidentsApi.PATH),
            caller.post(IncidentsApi.PATH, "{\"title\":\"x\",\"severity\":\"sev1\"}"),
            caller.get(IncidentsApi.PATH + "/1"),
            caller.post(IncidentsApi.PATH + "/1/notes", "{\"text\":\"x\"}"),
            browser.get("/declare"),
            browser.post("/declare", "title=x"),
          }) {
        assertThat(answer.status()).isEqualTo(404);
      }
      declareInTheChat(muster);
      assertThat(browser.post("/incidents/1", "deed=note&text=x").status()).isEqualTo(405);
      assertThat(browser.get("/incidents/1").body()).contains("INC-1").doesNotContain("<form");
      assertThat(browser.get("/").body()).contains("INC-1").doesNotContain("/declare\"");
      assertThat(browser.get("/incidents/2").body()).doesNotContain("<form");
      untilTrue(
          "Slack knows everything", () -> !browser.get("/").body().contains("waiting for Slack"));
    }
  }

  private static void declareInTheChat(RunningMuster muster) {
    var maya = muster.person("maya");
    maya.type("#general", "/incident declare sev3 Declared in the chat");
    assertThat(maya.submit().isAccepted()).isTrue();
  }
}
