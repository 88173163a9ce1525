package dev.muster.slack.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

/** What a message says, wherever Slack puts the words. */
class MessageTextTest {

  @Test
  void what_a_person_typed_is_its_text_and_nothing_twice() {
    assertThat(
            words(
                """
                {"text": "1 &lt; 2 :fire: ask <@U1> in <#C1|general>\\n• see <https://a.example|the wiki>\\n• `x`",
                 "blocks": [{"type": "rich_text", "elements": [
                   {"type": "rich_text_section", "elements": [
                     {"type": "text", "text": "1 < 2 "}, {"type": "emoji", "name": "fire"},
                     {"type": "text", "text": " ask "}, {"type": "user", "user_id": "U1"},
                     {"type": "text", "text": " in "}, {"type": "channel", "channel_id": "C1"}]},
                   {"type": "rich_text_list", "style": "bullet", "elements": [
                     {"type": "rich_text_section", "elements": [
                       {"type": "text", "text": "see "},
                       {"type": "link", "url": "https://a.example", "text": "the wiki"}]},
                     {"type": "rich_text_section", "elements": [
                       {"type": "text", "text": "x", "style": {"code": true}}]}]}]}]}
                """))
        .startsWith("1 &lt; 2 :fire: ask <@U1> in <#C1|general>\n• see")
        .containsOnlyOnce("wiki");
  }

  @Test
  void mentions_with_and_without_a_label_are_the_same_words() {
    assertThat(
            words(
                """
                {"text": "ask <@U1|ada> in <#C1|general> by <!date^1^{time}|noon>", "bot_id": "B1",
                 "blocks": [{"type": "rich_text", "elements": [
                   {"type": "rich_text_section", "elements": [
                     {"type": "text", "text": "ask "}, {"type": "user", "user_id": "U1"},
                     {"type": "text", "text": " in "}, {"type": "channel", "channel_id": "C1"}]}]}]}
                """))
        .isEqualTo("ask <@U1|ada> in <#C1|general> by <!date^1^{time}|noon>");
  }

  @Test
  void a_table_beside_typed_words_is_read_too() {
    assertThat(
            words(
                """
                {"text": "The load:", "user": "U1", "blocks": [
                  {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
                    {"type": "text", "text": "The load, in other words:"}]}]},
                  {"type": "table", "rows": [[{"type": "raw_text", "text": "web-1"}, {"type": "raw_text", "text": "97%"}]]}]}
                """))
        .isEqualTo("The load:\nweb-1 | 97%");
  }

  @Test
  void rich_text_without_a_text_is_written_as_slack_writes_it() {
    assertThat(
            words(
                """
                {"text": "", "blocks": [{"type": "rich_text", "elements": [
                  {"type": "rich_text_section", "elements": [
                    {"type": "text", "text": "a < b & "}, {"type": "user", "user_id": "U1"},
                    {"type": "text", "text": " "}, {"type": "broadcast", "range": "here"},
                    {"type": "text", "text": " "}, {"type": "usergroup", "usergroup_id": "S1"},
                    {"type": "text", "text": " "}, {"type": "link", "url": "https://a.example?b&c"},
                    {"type": "of_tomorrow", "text": " new"}]},
                  {"type": "rich_text_list", "style": "ordered", "indent": 1, "elements": [
                    {"type": "rich_text_section", "elements": [{"type": "text", "text": "one"}]},
                    {"type": "rich_text_section", "elements": [{"type": "text", "text": "two"}]}]},
                  {"type": "rich_text_quote", "elements": [{"type": "text", "text": "said\\nthere"}]},
                  {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "x  = 1"}]}]}]}
                """))
        .isEqualTo(
            """
            a &lt; b &amp; <@U1> <!here> <!subteam^S1> <https://a.example?b&amp;c> new
                1. one
                2. two
            &gt; said
            &gt; there
            ```
            x  = 1
            ```\
            """);
  }

  @Test
  void every_block_that_says_something_is_read() {
    assertThat(
            words(
                """
                {"text": "", "blocks": [
                  {"type": "header", "text": {"type": "plain_text", "text": "Checkout latency"}},
                  {"type": "divider"},
                  {"type": "section", "text": {"type": "mrkdwn", "text": "p99 is *3 s*, <@U1>"},
                   "fields": [{"type": "mrkdwn", "text": "*Region*\\neu-1"}, {"type": "mrkdwn", "text": "*Pods*\\n7"}],
                   "accessory": {"type": "button", "text": {"type": "plain_text", "text": "Silence"}}},
                  {"type": "context", "elements": [
                    {"type": "image", "image_url": "https://a.example/i.png", "alt_text": "logo"},
                    {"type": "plain_text", "text": "since 09:41"}]},
                  {"type": "markdown", "text": "**Runbook**: restart it"},
                  {"type": "table", "rows": [
                    [{"type": "raw_text", "text": "Host"}, {"type": "raw_text", "text": "Load"}],
                    [{"type": "raw_text", "text": "web-1"}, {"type": "rich_text", "elements": [
                      {"type": "rich_text_section", "elements": [{"type": "text", "text": "97%"}]}]}]]},
                  {"type": "image", "title": {"type": "plain_text", "text": "The graph"}, "alt_text": "x"},
                  {"type": "of_tomorrow", "body": {"deep": [{"type": "mrkdwn", "text": "unheard of"}]}},
                  {"type": "actions", "elements": [
                    {"type": "button", "text": {"type": "plain_text", "text": "Acknowledge"}}]}]}
                """))
        .isEqualTo(
            """
            Checkout latency
            p99 is *3 s*, <@U1>
            *Region*
            eu-1
            *Pods*
            7
            since 09:41
            **Runbook**: restart it
            Host | Load
            web-1 | 97%
            The graph
            unheard of\
            """);
  }

  @Test
  void an_alert_says_everything_in_its_attachment() {
    assertThat(
            words(
                """
                {"text": "", "subtype": "bot_message", "bot_id": "B1", "attachments": [{
                  "fallback": "[FIRING:1] HighLatency", "color": "danger",
                  "pretext": "<!channel> look here",
                  "title": "[FIRING:1] HighLatency", "title_link": "https://prometheus.example",
                  "text": "p99 &gt; 3s",
                  "fields": [{"title": "Severity", "value": "critical", "short": true},
                             {"title": "", "value": "eu-1"}, {"title": "Alone"}],
                  "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "Runbook: <https://r.example|r7>"}}],
                  "footer": "Prometheus"}]}
                """))
        .isEqualTo(
            """
            <!channel> look here
            [FIRING:1] HighLatency
            p99 &gt; 3s
            Runbook: <https://r.example|r7>
            Severity: critical
            eu-1
            Alone\
            """);
  }

  @Test
  void what_an_app_says_as_a_notice_and_again_in_its_blocks_or_attachments_is_said_once() {
    assertThat(
            words(
                """
                {"text": "HighLatency is firing", "blocks": [
                  {"type": "header", "text": {"type": "plain_text", "text": "HighLatency is firing"}},
                  {"type": "section", "text": {"type": "mrkdwn", "text": "p99 is 3 s"}}]}
                """))
        .isEqualTo("HighLatency is firing\np99 is 3 s");
    assertThat(
            words(
                """
                {"text": "Deploy 7 failed: tests", "attachments": [
                  {"title": "Deploy 7 failed", "text": "by <@U1>", "fallback": "Deploy 7 failed"}]}
                """))
        .isEqualTo("Deploy 7 failed: tests\nby <@U1>");
  }

  @Test
  void where_there_is_nothing_else_the_fallback_is_said() {
    assertThat(words("{\"text\": \"\", \"attachments\": [{\"fallback\": \"Disk full\"}]}"))
        .isEqualTo("Disk full");
    assertThat(
            words(
                "{\"text\": \"Hi\", \"attachments\": [{\"fallback\": \"[no preview"
                    + " available]\"}]}"))
        .isEqualTo("Hi");
  }

  @Test
  void a_forwarded_message_is_said_with_its_author() {
    assertThat(
            words(
                """
                {"text": "", "attachments": [{"is_share": true, "is_msg_unfurl": true,
                  "from_url": "https://t.slack.com/archives/C1/p1", "author_id": "U7",
                  "author_name": "Ada", "text": "Payments fail", "fallback": "[today] ada: Payments fail",
                  "message_blocks": [{"team": "T1", "channel": "C1", "ts": "1.1", "message": {"blocks": [
                    {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
                      {"type": "text", "text": "Payments fail"}]}]},
                    {"type": "section", "text": {"type": "mrkdwn", "text": "since noon"}}]}}]}]}
                """))
        .isEqualTo("Payments fail\nsince noon\n— <@U7>");
    assertThat(
            words(
                """
                {"text": "Is this ours?", "attachments": [{"is_share": true, "author_name": "ada & co",
                  "message_blocks": [{"message": {"blocks": [
                    {"type": "section", "text": {"type": "mrkdwn", "text": "Payments fail"}}]}}]}]}
                """))
        .isEqualTo("Is this ours?\nPayments fail\n— ada &amp; co");
  }

  @Test
  void the_preview_of_a_link_is_nobodys_word_here_unless_there_is_no_other() {
    var preview =
        "{\"text\": \"%s\", \"attachments\": [{\"from_url\": \"https://a.example\","
            + " \"title\": \"A page\", \"is_msg_unfurl\": true}]}";

    assertThat(words(preview.formatted("see <https://a.example>")))
        .isEqualTo("see <https://a.example>");
    assertThat(words(preview.formatted(""))).isEqualTo("A page");
  }

  @Test
  void an_item_of_a_slack_list_is_read_by_its_columns() {
    assertThat(
            words(
                """
                {"text": "", "attachments": [{"id": 1, "list_records": [{"id": "Rec1", "fields": [
                  {"key": "name", "text": "Rotate the keys", "rich_text": []},
                  {"key": "msg", "message": [{"text": 7}]}, 5]}]}]}
                """))
        .isEqualTo("Rotate the keys");
  }

  @Test
  void words_without_end_are_cut_with_an_ellipsis() {
    var blocks = new JsonArray();
    for (var i = 0; i < 5_000; i++) {
      blocks.add(
          JsonParser.parseString(
              "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"line %d <@U%d>\"}}"
                  .formatted(i, i)));
    }
    var message = new JsonObject();
    message.addProperty("text", "x".repeat(50_000));
    message.add("blocks", blocks);

    assertThat(MessageText.of(message)).hasSizeBetween(39_000, MessageText.LONGEST).endsWith("…");
    message.remove("text");
    assertThat(MessageText.of(message))
        .hasSizeBetween(39_000, MessageText.LONGEST)
        .startsWith("line 0 <@U0>\nline 1")
        .endsWith("…");
  }

  @Test
  void what_has_no_shape_that_is_known_says_nothing_and_does_no_harm() {
    assertThat(
            words(
                """
                {"text": [], "blocks": {"type": "section"}, "attachments": [7, null, "x",
                  {"text": {}, "fields": [[]], "blocks": [null, {"type": []}, {"type": "table", "rows": [5, [7]]},
                    {"type": "rich_text", "elements": [{"type": "rich_text_list", "indent": "x",
                      "elements": [{"type": "text"}]}]}]}]}
                """))
        .isEmpty();
    assertThat(words("{\"text\": null}")).isEmpty();
    assertThat(words("{}")).isEmpty();
  }

  private static String words(String message) {
    return MessageText.of(JsonParser.parseString(message).getAsJsonObject());
  }
}
