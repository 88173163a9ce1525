package dev.muster.slack.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import dev.muster.slack.blockkit.FormValues;
import java.net.URLEncoder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of every delivery the few fields that are used, whatever else is in it. */
class DeliveryReaderTest {

  /** With an item of a Slack list in it, which the SDK does not bind. */
  private static final String MESSAGE =
      """
      {"ts": "1700000000.000100", "text": "", "user": "U2", "files": {}, "blocks": [{"type": 7}],
       "attachments": [{"title": "Disk full", "list_records": [{"fields": [{"message": []}]}]}]}
      """;

  private final DeliveryReader reader = new DeliveryReader(new App(new AppConfig(), List.of()));

  @Test
  void a_message_of_any_shape_hinders_no_shortcut_and_no_click() {
    var shortcut =
        """
        {"type": "message_action", "callback_id": "add-to-timeline", "user": {"id": "U1", "name": "ada"},
         "channel": {"id": "C1"}, "message_ts": "1700000000.000100", "trigger_id": "1.2", "message": %s}
        """
            .formatted(MESSAGE);
    var click =
        """
        {"type": "block_actions", "user": {"id": "U1"}, "actions": [{"action_id": "accept"}, 5],
         "container": [], "message": %s, "response_url": "nowhere at all"}
        """
            .formatted(MESSAGE);

    var used = (MessageShortcutRequest) complete(interaction(shortcut));
    assertThat(used.getPayload().getMessage().getText()).isEqualTo("Disk full");
    assertThat(used.getPayload().getUser().getName()).isEqualTo("ada");
    var pressed = (BlockActionRequest) complete(interaction(click));
    assertThat(pressed.getPayload().getActions()).hasSize(1);
    assertThat(pressed.getPayload().getResponseUrl()).isNull();
    assertThat(pressed.getPayload().getUser().getName()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\": \"message\", \"subtype\": \"message_changed\", \"message\": %s",
        "\"type\": \"message\", \"subtype\": \"message_deleted\", \"deleted_ts\": \"1.2\","
            + " \"previous_message\": []",
        "\"type\": \"message\", \"subtype\": \"message_deleted\", \"deleted_ts\": \"1.2\","
            + " \"previous_message\": %s",
        "\"type\": \"pin_added\", \"user\": \"U1\", \"channel_id\": \"C1\", \"item\": {\"message\":"
            + " %s}",
        "\"type\": \"app_mention\", \"ts\": \"1.2\", \"attachments\": [%s]",
      })
  void a_message_of_any_shape_hinders_no_event_by_either_way(String event) {
    var payload =
        "{\"type\": \"event_callback\", \"event_id\": \"Ev1\", \"authorizations\": {},"
            + " \"event\": {\"channel\": \"C1\", %s}}".formatted(event.formatted(MESSAGE));

    var byHttp = complete(reader.read(payload.getBytes(UTF_8)));
    var bySocket = complete(reader.read(envelope("events_api", payload)));

    assertThat(bySocket.getRequestBodyAsString()).isEqualTo(byHttp.getRequestBodyAsString());
  }

  @Test
  void a_command_reads_the_same_by_either_way_with_a_name_and_without() {
    var byHttp =
        reader.read(
            "command=%2Fincident&user_id=U1&channel_id=C1&text=note+a%26b&team_id=T1"
                .getBytes(UTF_8));
    var bySocket =
        reader.read(
            envelope(
                "slash_commands",
                "{\"command\": \"/incident\", \"user_id\": \"U1\", \"channel_id\": \"C1\","
                    + " \"text\": \"note a&b\"}"));

    assertThat(complete(byHttp).getRequestBodyAsString())
        .isEqualTo(complete(bySocket).getRequestBodyAsString());
    var command = ((SlashCommandRequest) complete(byHttp)).getPayload();
    assertThat(command.getText()).isEqualTo("note a&b");
    assertThat(command.getUserName()).isNull();
  }

  @Test
  void what_was_typed_into_a_form_is_read_as_a_whole_or_not_at_all() {
    var form =
        """
        {"type": "view_submission", "user": {"id": "U1", "username": "ada"},
         "view": {"id": "V1", "callback_id": "declare", "state": {"values": {
           "title": {"input": {"type": "plain_text_input", "value": null}},
           "visibility": {"input": {"type": "checkboxes", "selected_options": %s}}}}}}
        """;

    var whole =
        (ViewSubmissionRequest) complete(interaction(form.formatted("[{\"value\": \"private\"}]")));
    var values = FormValues.of(whole.getPayload().getView());
    assertThat(values.choices("visibility")).containsExactly("private");
    assertThat(values.text("title")).isEmpty();
    for (var broken : List.of("{}", "\"private\"", "[{}]", "[{\"value\": \"x\"}, 7]")) {
      assertThat(interaction(form.formatted(broken)))
          .isInstanceOf(ReceivedDelivery.Unreadable.class);
    }
  }

  @Test
  void what_nobody_listens_to_and_what_asks_for_nothing_is_told_apart() {
    assertThat(interaction("{\"type\": \"view_closed\"}"))
        .isEqualTo(new ReceivedDelivery.Unheard("view_closed"));
    assertThat(event("{\"type\": \"channel_rename\"}"))
        .isEqualTo(new ReceivedDelivery.Unheard("channel_rename"));
    assertThat(event("{\"type\": \"message\", \"subtype\": \"channel_join\"}"))
        .isEqualTo(new ReceivedDelivery.Unheard("message:channel_join"));
    assertThat(event("{\"type\": \"pin_added\", \"user\": \"U1\"}"))
        .isEqualTo(new ReceivedDelivery.Incomplete("pin_added"));
    assertThat(reader.read("{\"type\": \"app_rate_limited\"}".getBytes(UTF_8)))
        .isEqualTo(new ReceivedDelivery.RateLimited());
    assertThat(reader.read("ssl_check=1&token=x".getBytes(UTF_8)))
        .isEqualTo(new ReceivedDelivery.CertificateCheck());
    assertThat(event("[]")).isInstanceOf(ReceivedDelivery.Unreadable.class);
    assertThat(interaction("{\"type\": \"shortcut\", \"callback_id\": \"declare\"}"))
        .isEqualTo(new ReceivedDelivery.Unreadable("a shortcut"));
  }

  private ReceivedDelivery interaction(String payload) {
    return reader.read(("payload=" + URLEncoder.encode(payload, UTF_8)).getBytes(UTF_8));
  }

  private ReceivedDelivery event(String event) {
    return reader.read(
        "{\"type\": \"event_callback\", \"event\": %s}".formatted(event).getBytes(UTF_8));
  }

  private static com.slack.api.bolt.request.Request<?> complete(ReceivedDelivery delivered) {
    assertThat(delivered).isInstanceOf(ReceivedDelivery.Complete.class);
    return ((ReceivedDelivery.Complete) delivered).request();
  }

  private static JsonObject envelope(String type, String payload) {
    var envelope = new JsonObject();
    envelope.addProperty("type", type);
    envelope.add("payload", JsonParser.parseString(payload));
    return envelope;
  }
}
