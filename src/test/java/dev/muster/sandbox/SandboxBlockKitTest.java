package dev.muster.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.methods.MethodsClient;
import dev.muster.sandbox.blockkit.MessageCheck;
import dev.muster.sandbox.blockkit.ViewCheck;
import dev.muster.sandbox.json.Json;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Block Kit's limits, each tried at its edge and one beyond. */
class SandboxBlockKitTest {

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource({"textLimits", "elementLimits", "choiceLimits", "countLimits"})
  void a_message_is_fine_at_the_limit_and_refused_one_beyond(
      String what, int limit, IntFunction<String> blocks, String pointer) {
    assertThat(message(blocks.apply(limit))).as(what).isEmpty();
    assertThat(message(blocks.apply(limit + 1)))
        .as(what)
        .anyMatch(problem -> problem.endsWith("[json-pointer:" + pointer + "]"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("viewLimits")
  void a_view_is_fine_at_the_limit_and_refused_one_beyond(
      String what, int limit, IntFunction<String> view, String pointer) {
    assertThat(view(view.apply(limit))).as(what).isEmpty();
    assertThat(view(view.apply(limit + 1)))
        .as(what)
        .anyMatch(problem -> problem.endsWith("[json-pointer:" + pointer + "]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("emptyTexts")
  void nothing_is_ever_empty(String what, String blocks, String pointer) {
    assertThat(message(blocks))
        .as(what)
        .contains("must be more than 0 characters [json-pointer:" + pointer + "]");
  }

  static Stream<Arguments> textLimits() {
    return Stream.of(
        limit("section text", 3000, n -> section(mrkdwn(n)), "/blocks/0/text/text"),
        limit(
            "section field",
            2000,
            n -> blocks("{'type':'section','fields':[" + mrkdwn(n) + "]}"),
            "/blocks/0/fields/0/text"),
        limit(
            "header",
            150,
            n -> blocks("{'type':'header','text':" + plain(n) + "}"),
            "/blocks/0/text/text"),
        limit(
            "context text",
            3000,
            n -> blocks("{'type':'context','elements':[" + mrkdwn(n) + "]}"),
            "/blocks/0/elements/0/text"),
        limit(
            "image alt text",
            2000,
            n -> blocks("{'type':'image','image_url':'u','alt_text':'" + x(n) + "'}"),
            "/blocks/0/alt_text"),
        limit(
            "image title",
            2000,
            n -> blocks("{'type':'image','image_url':'u','alt_text':'a','title':" + plain(n) + "}"),
            "/blocks/0/title/text"),
        limit(
            "image url",
            3000,
            n -> blocks("{'type':'image','alt_text':'a','image_url':'" + x(n) + "'}"),
            "/blocks/0/image_url"),
        limit(
            "markdown",
            12_000,
            n -> blocks("{'type':'markdown','text':'" + x(n) + "'}"),
            "/blocks/0/text"),
        limit(
            "all markdown",
            12_000,
            n ->
                blocks(
                    "{'type':'markdown','text':'" + x(6000) + "'}",
                    "{'type':'markdown','text':'" + x(n - 6000) + "'}"),
            "/blocks"),
        limit(
            "block id",
            255,
            n -> blocks("{'type':'divider','block_id':'" + x(n) + "'}"),
            "/blocks/0/block_id"),
        limit(
            "alert text",
            3000,
            n -> blocks("{'type':'alert','text':" + plain(n) + "}"),
            "/blocks/0/text/text"),
        limit(
            "card title",
            150,
            n -> blocks("{'type':'card','title':" + plain(n) + "}"),
            "/blocks/0/title/text"),
        limit(
            "card subtitle",
            150,
            n -> blocks("{'type':'card','subtitle':" + plain(n) + "}"),
            "/blocks/0/subtitle/text"),
        limit(
            "card body",
            200,
            n -> blocks("{'type':'card','body':" + plain(n) + "}"),
            "/blocks/0/body/text"),
        limit(
            "input label",
            2000,
            n -> input(plain(n), "{'type':'plain_text_input'}", ""),
            "/blocks/0/label/text"),
        limit(
            "input hint",
            2000,
            n -> input(plain(1), "{'type':'plain_text_input'}", ",'hint':" + plain(n)),
            "/blocks/0/hint/text"));
  }

  static Stream<Arguments> elementLimits() {
    String button = "{'type':'button','text':" + plain(1);
    return Stream.of(
        limit(
            "button text",
            75,
            n -> actions("{'type':'button','text':" + plain(n) + "}"),
            "/blocks/0/elements/0/text/text"),
        limit(
            "button value",
            2000,
            n -> actions(button + ",'value':'" + x(n) + "'}"),
            "/blocks/0/elements/0/value"),
        limit(
            "button url",
            3000,
            n -> actions(button + ",'url':'" + x(n) + "'}"),
            "/blocks/0/elements/0/url"),
        limit(
            "button label",
            75,
            n -> actions(button + ",'accessibility_label':'" + x(n) + "'}"),
            "/blocks/0/elements/0/accessibility_label"),
        limit(
            "action id",
            255,
            n -> actions(button + ",'action_id':'" + x(n) + "'}"),
            "/blocks/0/elements/0/action_id"),
        limit(
            "confirm title",
            100,
            n -> actions(button + ",'confirm':" + confirm(n, 1, 1, 1) + "}"),
            "/blocks/0/elements/0/confirm/title/text"),
        limit(
            "confirm text",
            300,
            n -> actions(button + ",'confirm':" + confirm(1, n, 1, 1) + "}"),
            "/blocks/0/elements/0/confirm/text/text"),
        limit(
            "confirm yes",
            30,
            n -> actions(button + ",'confirm':" + confirm(1, 1, n, 1) + "}"),
            "/blocks/0/elements/0/confirm/confirm/text"),
        limit(
            "confirm no",
            30,
            n -> actions(button + ",'confirm':" + confirm(1, 1, 1, n) + "}"),
            "/blocks/0/elements/0/confirm/deny/text"),
        limit(
            "placeholder",
            150,
            n -> actions("{'type':'users_select','placeholder':" + plain(n) + "}"),
            "/blocks/0/elements/0/placeholder/text"),
        limit(
            "longest input",
            3000,
            n -> input(plain(1), "{'type':'plain_text_input','max_length':" + n + "}", ""),
            "/blocks/0/element/max_length"),
        limit(
            "shortest input",
            3000,
            n -> input(plain(1), "{'type':'plain_text_input','min_length':" + n + "}", ""),
            "/blocks/0/element/min_length"),
        limit(
            "initial value",
            3000,
            n -> input(plain(1), "{'type':'plain_text_input','initial_value':'" + x(n) + "'}", ""),
            "/blocks/0/element/initial_value"),
        limit(
            "initial value within its own bound",
            20,
            n ->
                input(
                    plain(1),
                    "{'type':'plain_text_input','max_length':20,'initial_value':'" + x(n) + "'}",
                    ""),
            "/blocks/0/element/initial_value"),
        limit(
            "files",
            10,
            n -> input(plain(1), "{'type':'file_input','max_files':" + n + "}", ""),
            "/blocks/0/element/max_files"));
  }

  static Stream<Arguments> choiceLimits() {
    return Stream.of(
        limit(
            "option text",
            75,
            n -> select("{'text':" + plain(n) + ",'value':'v'}"),
            "/blocks/0/elements/0/options/0/text/text"),
        limit(
            "option value",
            75,
            n -> select("{'text':" + plain(1) + ",'value':'" + x(n) + "'}"),
            "/blocks/0/elements/0/options/0/value"),
        limit(
            "option description",
            75,
            n -> select("{'text':" + plain(1) + ",'value':'v','description':" + plain(n) + "}"),
            "/blocks/0/elements/0/options/0/description/text"),
        limit(
            "options",
            100,
            n -> actions("{'type':'static_select','options':[" + options(n) + "]}"),
            "/blocks/0/elements/0/options"),
        limit(
            "option groups",
            100,
            n -> actions("{'type':'static_select','option_groups':[" + groups(n, 1, 1) + "]}"),
            "/blocks/0/elements/0/option_groups"),
        limit(
            "options in a group",
            100,
            n -> actions("{'type':'static_select','option_groups':[" + groups(1, n, 1) + "]}"),
            "/blocks/0/elements/0/option_groups/0/options"),
        limit(
            "group label",
            75,
            n -> actions("{'type':'static_select','option_groups':[" + groups(1, 1, n) + "]}"),
            "/blocks/0/elements/0/option_groups/0/label/text"),
        limit(
            "overflow options",
            5,
            n -> actions("{'type':'overflow','options':[" + options(n) + "]}"),
            "/blocks/0/elements/0/options"),
        limit(
            "overflow url",
            3000,
            n ->
                actions(
                    "{'type':'overflow','options':[{'text':"
                        + plain(1)
                        + ",'value':'v','url':'"
                        + x(n)
                        + "'}]}"),
            "/blocks/0/elements/0/options/0/url"),
        limit(
            "radio buttons",
            10,
            n -> actions("{'type':'radio_buttons','options':[" + options(n) + "]}"),
            "/blocks/0/elements/0/options"),
        limit(
            "checkboxes",
            10,
            n -> actions("{'type':'checkboxes','options':[" + options(n) + "]}"),
            "/blocks/0/elements/0/options"));
  }

  static Stream<Arguments> countLimits() {
    String button = "{'type':'button','text':" + plain(1) + "}";
    return Stream.of(
        limit("blocks", 50, n -> blocks(times(n, "{'type':'divider'}")), "/blocks"),
        limit(
            "fields",
            10,
            n -> blocks("{'type':'section','fields':[" + times(n, mrkdwn(1)) + "]}"),
            "/blocks/0/fields"),
        limit(
            "context elements",
            10,
            n -> blocks("{'type':'context','elements':[" + times(n, mrkdwn(1)) + "]}"),
            "/blocks/0/elements"),
        limit("actions", 25, n -> actions(times(n, button)), "/blocks/0/elements"),
        limit(
            "context actions",
            5,
            n ->
                blocks(
                    "{'type':'context_actions','elements':["
                        + times(n, "{'type':'icon_button','icon':'trash','text':" + plain(1) + "}")
                        + "]}"),
            "/blocks/0/elements"),
        limit(
            "carousel",
            10,
            n ->
                blocks(
                    "{'type':'carousel','elements':["
                        + times(n, "{'type':'card','title':" + plain(1) + "}")
                        + "]}"),
            "/blocks/0/elements"),
        limit("table rows", 100, n -> table(n, 1, 0), "/blocks/0/rows"),
        limit("table cells", 20, n -> table(1, n, 0), "/blocks/0/rows/0"),
        limit("table columns", 20, n -> table(1, 1, n), "/blocks/0/column_settings"),
        limit("data table rows", 101, n -> dataTable(n, 1, 5), "/blocks/0/rows"),
        limit("data table cells", 20, n -> dataTable(2, n, 5), "/blocks/0/rows/0"),
        limit("data table page", 100, n -> dataTable(2, 1, n), "/blocks/0/page_size"));
  }

  static Stream<Arguments> viewLimits() {
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

  static Stream<Arguments> emptyTexts() {
    return Stream.of(
        arguments("section", section(mrkdwn(0)), "/blocks/0/text/text"),
        arguments(
            "header", blocks("{'type':'header','text':" + plain(0) + "}"), "/blocks/0/text/text"),
        arguments(
            "context",
            blocks("{'type':'context','elements':[" + mrkdwn(0) + "]}"),
            "/blocks/0/elements/0/text"),
        arguments(
            "button",
            actions("{'type':'button','text':" + plain(0) + "}"),
            "/blocks/0/elements/0/text/text"),
        arguments(
            "button value",
            actions("{'type':'button','text':" + plain(1) + ",'value':''}"),
            "/blocks/0/elements/0/value"),
        arguments(
            "rich text",
            blocks(
                "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':"
                    + "[{'type':'text','text':''}]}]}"),
            "/blocks/0/elements/0/elements/0/text"));
  }

  @Test
  void slack_names_the_whole_and_then_the_part() {
    assertThat(message(section(mrkdwn(3001))))
        .containsExactly(
            "failed to match all allowed schemas [json-pointer:/blocks/0/text]",
            "must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
    assertThat(message(blocks(times(51, "{'type':'divider'}"))))
        .containsExactly("no more than 50 items allowed [json-pointer:/blocks]");
  }

  @Test
  void what_is_missing_unknown_or_out_of_place_is_named() {
    assertThat(message(blocks("{'type':'section'}")))
        .containsExactly("must define either `text` or `fields` [json-pointer:/blocks/0]");
    assertThat(message(blocks("{'type':'poem'}")))
        .containsExactly("unsupported type: poem [json-pointer:/blocks/0/type]");
    assertThat(message(blocks("{'type':'divider','color':'red'}")))
        .containsExactly("invalid additional property: color [json-pointer:/blocks/0]");
    assertThat(message(actions("{'type':'plain_text_input'}")))
        .containsExactly(
            "unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]");
    assertThat(message(blocks("{'type':'header','text':" + mrkdwn(1) + "}")))
        .contains("unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]");
    assertThat(message(actions("{'type':'button'}")))
        .containsExactly("missing required field: text [json-pointer:/blocks/0/elements/0]");
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
  void names_are_given_once() {
    String button = "{'type':'button','action_id':'a','text':" + plain(1) + "}";
    assertThat(message(actions(button + "," + button)))
        .containsExactly(
            "`action_id` \"a\" already exists for another action"
                + " [json-pointer:/blocks/0/elements/1/action_id]");
    assertThat(
            message(
                blocks("{'type':'divider','block_id':'b'}", "{'type':'divider','block_id':'b'}")))
        .hasSize(1);
  }

  @Test
  void a_menu_starts_with_what_it_offers() {
    assertThat(
            message(
                actions(
                    "{'type':'static_select','options':["
                        + options(2)
                        + "],'initial_option':{'text':"
                        + plain(1)
                        + ",'value':'other'}}")))
        .hasSize(1);
  }

  @Test
  void a_whole_message_has_a_length_too() {
    String long4 = times(4, section1(3000));
    assertThat(MessageCheck.isTooLong(json(blocks(long4, section1(1200))))).isFalse();
    assertThat(MessageCheck.isTooLong(json(blocks(long4, section1(1201))))).isTrue();
  }

  @Test
  void one_table_is_enough() {
    String table = "{'type':'table','rows':[[{'type':'raw_text','text':'x'}]]}";
    assertThat(MessageCheck.hasSeveralTables(json(blocks(table)))).isFalse();
    assertThat(MessageCheck.hasSeveralTables(json(blocks(table, table)))).isTrue();
  }

  @Test
  void a_whole_view_has_a_size_too() {
    String section = section1(2900);
    assertThat(ViewCheck.isTooLarge(json(modal(titled(""), times(80, section))))).isFalse();
    assertThat(ViewCheck.isTooLarge(json(modal(titled(""), times(90, section))))).isTrue();
  }

  @Test
  void an_app_is_told_in_slacks_own_form() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxSettings.of(Manifests.errand()))) {
      MethodsClient slack = ErrandApp.client(sandbox);
      String id = slack.conversationsCreate(r -> r.name("picnic")).getChannel().getId();
      String tooLong = quoted(section(mrkdwn(3001)));
      var refused = slack.chatPostMessage(r -> r.channel(id).blocksAsString(tooLong));
      assertThat(refused.getError()).isEqualTo("invalid_blocks");
      assertThat(refused.getErrors())
          .contains("must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
      assertThat(refused.getResponseMetadata().getMessages())
          .contains("[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
      String huge = quoted(blocks(times(5, section1(2900))));
      assertThat(slack.chatPostMessage(r -> r.channel(id).blocksAsString(huge)).getError())
          .isEqualTo("msg_blocks_too_long");
      String badView = quoted(modal("'title':" + plain(25), ""));
      var view = slack.viewsOpen(r -> r.triggerId("1.1").viewAsString(badView));
      assertThat(view.getError()).isEqualTo("invalid_arguments");
      assertThat(view.getResponseMetadata().getMessages())
          .contains(
              "[ERROR] failed to match all allowed schemas [json-pointer:/view]",
              "[ERROR] must be less than 25 characters [json-pointer:/view/title/text]");
    }
  }

  private static Arguments limit(
      String what, int limit, IntFunction<String> build, String pointer) {
    return arguments(what, limit, build, pointer);
  }

  private static List<String> message(String blocks) {
    return MessageCheck.of(json(blocks));
  }

  private static List<String> view(String view) {
    return ViewCheck.of(json(view));
  }

  private static JsonNode json(String singleQuoted) {
    return Json.read(quoted(singleQuoted)).orElseThrow();
  }

  private static String quoted(String singleQuoted) {
    return singleQuoted.replace('\'', '"');
  }

  private static String blocks(String... blocks) {
    return "[" + String.join(",", blocks) + "]";
  }

  private static String section(String text) {
    return blocks("{'type':'section','text':" + text + "}");
  }

  private static String section1(int length) {
    return "{'type':'section','text':" + mrkdwn(length) + "}";
  }

  private static String actions(String elements) {
    return blocks("{'type':'actions','elements':[" + elements + "]}");
  }

  private static String select(String option) {
    return actions("{'type':'static_select','options':[" + option + "]}");
  }

  private static String input(String label, String element, String further) {
    return blocks("{'type':'input','label':" + label + ",'element':" + element + further + "}");
  }

  private static String table(int rows, int cells, int columns) {
    String row = "[" + times(cells, "{'type':'raw_text','text':'x'}") + "]";
    return blocks(
        "{'type':'table','rows':["
            + times(rows, row)
            + "],'column_settings':["
            + times(columns, "{}")
            + "]}");
  }

  private static String dataTable(int rows, int cells, int page) {
    String row = "[" + times(cells, "{'type':'raw_text','text':'x'}") + "]";
    return blocks(
        "{'type':'data_table','caption':'c','page_size':"
            + page
            + ",'rows':["
            + times(rows, row)
            + "]}");
  }

  private static String modal(String head, String blocks) {
    return "{'type':'modal'," + head + ",'blocks':[" + blocks + "]}";
  }

  private static String titled(String further) {
    return "'title':" + plain(1) + further;
  }

  private static String options(int count) {
    return IntStream.range(0, count)
        .mapToObj(each -> "{'text':" + plain(1) + ",'value':'v" + each + "'}")
        .collect(Collectors.joining(","));
  }

  private static String groups(int count, int each, int label) {
    return times(count, "{'label':" + plain(label) + ",'options':[" + options(each) + "]}");
  }

  private static String confirm(int title, int text, int yes, int no) {
    return "{'title':"
        + plain(title)
        + ",'text':"
        + plain(text)
        + ",'confirm':"
        + plain(yes)
        + ",'deny':"
        + plain(no)
        + "}";
  }

  private static String plain(int length) {
    return "{'type':'plain_text','text':'" + x(length) + "'}";
  }

  private static String mrkdwn(int length) {
    return "{'type':'mrkdwn','text':'" + x(length) + "'}";
  }

  private static String times(int count, String json) {
    return String.join(",", Collections.nCopies(count, json));
  }

  private static String x(int length) {
    return "x".repeat(length);
  }
}
