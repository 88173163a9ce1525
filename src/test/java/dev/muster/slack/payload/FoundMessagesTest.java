package dev.muster.slack.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import dev.muster.slack.blockkit.MessageFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One message of an unknown shape hides no other. */
class FoundMessagesTest {

  @Test
  void every_message_is_read_as_far_as_it_can_be() {
    var answer =
        read(
            """
            {"ok": true, "messages": [
              {"ts": "1.1", "text": "a", "attachments": [{"list_records": [{"fields": [{"message": []}]}]}]},
              {"ts": "1.2", "text": "b", "blocks": [{"type": "rich_text", "elements": [{"type": "of_tomorrow"}]}],
               "metadata": {"event_type": "muster_effect", "event_payload": {"effect_id": "7", "other": []}}},
              {"ts": "1.3", "text": 5, "files": [{"id": "F1", "name": "a.png"}, {"name": "none"}],
               "attachments": [{"is_share": true, "text": "c", "files": [{"id": "F2", "title": "b.pdf"}]}]},
              {"text": "without a timestamp"}, null, "x"]}
            """);

    assertThat(answer.isOk()).isTrue();
    assertThat(answer.isWhole()).isFalse();
    assertThat(answer.messages()).extracting(Message::getTs).containsExactly("1.1", "1.2", "1.3");
    assertThat(answer.found().stream().flatMap(FoundMessages.Found::fileNames))
        .containsExactly("a.png", "none");
    assertThat(answer.messages()).extracting(Message::getText).containsExactly("a", "b", "5\nc");
    assertThat(answer.found().get(1).eventPayload("effect_id")).contains("7");
    assertThat(answer.found().get(1).eventPayload("other")).isEmpty();
    assertThat(MessageFiles.of(answer.messages().get(2).getFiles()))
        .extracting(each -> each.id() + " " + each.name())
        .containsExactly("F1 a.png", "F2 b.pdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"ok\": true}", "{\"ok\": true, \"messages\": {\"ts\": \"1.1\"}}"})
  void without_messages_it_has_none(String answer) {
    assertThat(read(answer).messages()).isEmpty();
    assertThat(read(answer).isWhole()).isFalse();
  }

  private static FoundMessages read(String answer) {
    return GsonFactory.createSnakeCase().fromJson(answer, FoundMessages.class);
  }
}
