package dev.muster.sandbox;

import static dev.muster.sandbox.BlockKitExamples.json;
import static dev.muster.sandbox.BlockKitExamples.limit;
import static dev.muster.sandbox.BlockKitExamples.modal;
import static dev.muster.sandbox.BlockKitExamples.plain;
import static dev.muster.sandbox.BlockKitExamples.section1;
import static dev.muster.sandbox.BlockKitExamples.times;
import static dev.muster.sandbox.BlockKitExamples.titled;
import static dev.muster.sandbox.BlockKitExamples.view;
import static dev.muster.sandbox.BlockKitExamples.x;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.blockkit.ViewCheck;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a modal and a home may be: limits at their edge and beyond, and what belongs there. */
class SandboxViewTest {

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("limits")
  void a_view_is_fine_at_the_limit_and_refused_one_beyond(
      String what, int limit, IntFunction<String> view, String pointer) {
    assertThat(view(view.apply(limit))).as(what).isEmpty();
    assertThat(view(view.apply(limit + 1)))
        .as(what)
        .anyMatch(problem -> problem.endsWith("[json-pointer:" + pointer + "]"));
  }

  static Stream<Arguments> limits() {
    return Stream.of(
        limit("title", 24, n -> modal("'title':" + plain(n), ""), "/view/title/text"),
        limit("submit", 24, n -> modal(titled(",'submit':" + plain(n)), ""), "/view/submit/text"),
        limit("close", 24, n -> modal(titled(",'close':" + plain(n)), ""), "/view/close/text"),
        limit(
            "private metadata",
            3000,
            n -> modal(titled(",'private_metadata':'" + x(n) + "'"), ""),
            "/view/private_metadata"),
        limit(
            "callback id",
            255,
            n -> modal(titled(",'callback_id':'" + x(n) + "'"), ""),
            "/view/callback_id"),
        limit(
            "external id",
            255,
            n -> modal(titled(",'external_id':'" + x(n) + "'"), ""),
            "/view/external_id"),
        limit(
            "blocks of a modal",
            100,
            n -> modal(titled(""), times(n, "{'type':'divider'}")),
            "/view/blocks"),
        limit(
            "blocks of a home",
            100,
            n -> "{'type':'home','blocks':[" + times(n, "{'type':'divider'}") + "]}",
            "/view/blocks"));
  }

  @Test
  void a_form_with_a_question_can_be_submitted() {
    String question =
        "{'type':'input','label':" + plain(1) + ",'element':{'type':'plain_text_input'}}";
    assertThat(view(modal(titled(""), question)))
        .contains("must define `submit` to use an `input` block in modals [json-pointer:/view]");
    assertThat(view(modal(titled(",'submit':" + plain(1)), question))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "hash", "state", "team_id", "submit_disabled"})
  void a_view_that_slack_sent_cannot_be_sent_back_as_it_is(String property) {
    assertThat(view(modal(titled(",'" + property + "':'x'"), "")))
        .contains("invalid additional property: " + property + " [json-pointer:/view]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "data_table", "markdown", "context_actions"})
  void some_blocks_stand_only_in_messages(String type) {
    assertThat(view(modal(titled(""), "{'type':'" + type + "'}")))
        .contains("unsupported type: " + type + " [json-pointer:/view/blocks/0/type]");
  }

  @Test
  void a_whole_view_has_a_size_too() {
    String section = section1(2900);
    assertThat(ViewCheck.isTooLarge(json(modal(titled(""), times(80, section))))).isFalse();
    assertThat(ViewCheck.isTooLarge(json(modal(titled(""), times(90, section))))).isTrue();
  }
}
