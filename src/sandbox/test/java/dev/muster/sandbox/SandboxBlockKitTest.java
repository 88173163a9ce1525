package dev.muster.sandbox;

import static dev.muster.sandbox.BlockKitExamples.actions;
import static dev.muster.sandbox.BlockKitExamples.blocks;
import static dev.muster.sandbox.BlockKitExamples.json;
import static dev.muster.sandbox.BlockKitExamples.message;
import static dev.muster.sandbox.BlockKitExamples.modal;
import static dev.muster.sandbox.BlockKitExamples.mrkdwn;
import static dev.muster.sandbox.BlockKitExamples.options;
import static dev.muster.sandbox.BlockKitExamples.plain;
import static dev.muster.sandbox.BlockKitExamples.quoted;
import static dev.muster.sandbox.BlockKitExamples.section;
import static dev.muster.sandbox.BlockKitExamples.section1;
import static dev.muster.sandbox.BlockKitExamples.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.slack.api.methods.MethodsClient;
import dev.muster.sandbox.blockkit.MessageCheck;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no message may be, whatever its lengths, and in which words that is said. */
class SandboxBlockKitTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("emptyTexts")
  void nothing_is_ever_empty(String what, String blocks, String pointer) {
    assertThat(message(blocks))
        .as(what)
        .contains("must be more than 0 characters [json-pointer:" + pointer + "]");
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
  void an_app_is_told_in_slacks_own_form() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxSettings.of(Manifests.claimed()))) {
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
}
