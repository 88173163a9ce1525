package dev.muster.slack.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import dev.muster.slack.delivery.Deadline;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form is tried for as long as its trigger lives, and another try may help. */
class FormsTest {

  private static final String REFUSED = "{\"ok\":false,\"error\":\"%s\"}";

  private final ScriptedSlack slack = new ScriptedSlack();
  private final Forms forms = new Forms(slack.calls, slack.reachability);

  @AfterEach
  void close() {
    slack.close();
  }

  @Test
  void a_form_whose_answer_was_lost_is_tried_again() {
    slack.cut().next(500, "").next(200, "<html>");

    assertThat(isOpened()).isTrue();
    assertThat(slack.asked()).hasSize(4);
  }

  @Test
  void it_is_open_when_the_trigger_was_used_by_a_call_whose_answer_was_lost() {
    slack.cut().next(200, REFUSED.formatted("exchanged_trigger_id"));

    assertThat(isOpened()).isTrue();
    assertThat(slack.asked()).hasSize(2);
  }

  @Test
  void it_is_not_when_nothing_was_lost() {
    slack.next(200, REFUSED.formatted("exchanged_trigger_id"));

    assertThat(isOpened()).isFalse();
    assertThat(slack.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"expired_trigger_id", "invalid_arguments", "view_too_large"})
  void what_no_other_try_would_open_is_tried_once(String error) {
    slack.next(200, REFUSED.formatted(error));

    assertThat(isOpened()).isFalse();
    assertThat(slack.asked()).hasSize(1);
  }

  @Test
  void a_pause_of_slacks_that_the_trigger_outlives_is_kept() {
    slack.limited(1);

    assertThat(isOpened()).isTrue();
    assertThat(slack.asked()).hasSize(2);
  }

  @Test
  void what_slack_refuses_in_passing_is_tried_again_at_once() {
    slack.next(200, REFUSED.formatted("service_unavailable"));

    assertThat(isOpened()).isTrue();
    assertThat(slack.asked()).hasSize(2);
  }

  @Test
  void a_pause_that_outlives_the_trigger_ends_it_at_once() {
    slack.limited(30);

    assertThat(isOpened()).isFalse();
    assertThat(slack.asked()).hasSize(1);
  }

  @Test
  void it_is_tried_however_long_slack_has_not_answered() {
    for (var each = 0; each < 100; each++) {
      slack.reachability.missed();
    }

    assertThat(isOpened()).isTrue();
    assertThat(slack.reachability.isLost()).isFalse();
  }

  @Test
  void nothing_is_tried_once_the_trigger_is_over() {
    assertThat(isOpened(Duration.ZERO)).isFalse();
    assertThat(slack.asked()).isEmpty();
  }

  private boolean isOpened() {
    return isOpened(Duration.ofSeconds(20));
  }

  private boolean isOpened(Duration life) {
    return forms.isOpened("1.1", View.builder().type("modal").build(), Deadline.in(life));
  }
}
