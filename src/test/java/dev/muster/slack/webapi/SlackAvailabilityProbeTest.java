package dev.muster.slack.webapi;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackAvailabilityProbeTest {

  private final ScriptedSlack slack = new ScriptedSlack();
  private final SlackAvailabilityProbe probe =
      new SlackAvailabilityProbe(slack.calls, slack.reachability);

  @AfterEach
  void close() {
    slack.close();
  }

  @Test
  void slack_is_left_alone_while_it_answers() {
    slack.reachability.missed();
    probe.run(slack.clock.instant());

    assertThat(probe.isUnderway()).isFalse();
    assertThat(slack.asked()).isEmpty();
  }

  @Test
  void an_outage_is_over_when_slack_answers_though_nothing_is_owed() {
    slack.cut().next(502, "").next(200, "<html>").next(200, "{\"ok\":true,\"user_id\":\"U1\"}");
    for (var each = 0; each < 3; each++) {
      slack.reachability.missed();
    }

    for (var asked = 1; asked <= 4; asked++) {
      assertThat(slack.reachability.isLost()).isTrue();
      probe.run(slack.clock.instant());
      untilTrue("it has asked", () -> !probe.isUnderway());
      assertThat(slack.asked()).hasSize(asked);
    }
    assertThat(slack.reachability.isLost()).isFalse();
  }

  @Test
  void a_refusal_is_an_answer() {
    slack.next(200, "{\"ok\":false,\"error\":\"invalid_auth\"}");
    for (var each = 0; each < 3; each++) {
      slack.reachability.missed();
    }

    probe.run(slack.clock.instant());

    untilTrue("it has asked", () -> !probe.isUnderway());
    assertThat(slack.reachability.isLost()).isFalse();
  }
}
