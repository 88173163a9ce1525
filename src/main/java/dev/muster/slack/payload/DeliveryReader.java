package dev.muster.slack.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.UrlVerificationRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.util.json.GsonFactory;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads Slack's deliveries from HTTP and Socket Mode. Reads only the fields that Muster uses and
 * ignores all others, so that new fields in a payload do no harm. The result always binds to the
 * SDK's classes.
 */
@Singleton
public class DeliveryReader {

  private static final Gson GSON = GsonFactory.createSnakeCase();
  private static final RequestHeaders NO_HEADERS = new RequestHeaders(Map.of());
  private static final int MOST_FIELDS = 100;

  private final App app;

  public DeliveryReader(App app) {
    this.app = app;
  }

  /**
   * @param body form-encoded or JSON
   */
  public ReceivedDelivery read(byte[] body) {
    var text = new String(body, UTF_8).strip();
    return text.startsWith("{") ? payload(json(text)) : form(fields(text));
  }

  /** Reads the payload of a Socket Mode envelope. */
  public ReceivedDelivery read(JsonObject envelope) {
    var payload = Fields.object(envelope, "payload");
    return switch (Fields.text(envelope, "type")) {
      case "slash_commands" -> payload.map(this::command).orElseGet(() -> unreadable("a command"));
      case "events_api", "interactive" -> payload(payload);
      default -> unreadable("an envelope");
    };
  }

  private ReceivedDelivery form(Map<String, String> fields) {
    if (fields.containsKey("payload")) {
      return payload(json(fields.get("payload")));
    }
    if (fields.containsKey("command")) {
      var command = new JsonObject();
      fields.forEach(command::addProperty);
      return command(command);
    }
    return fields.containsKey("ssl_check")
        ? new ReceivedDelivery.CertificateCheck()
        : unreadable("form fields");
  }

  private ReceivedDelivery payload(Optional<JsonObject> payload) {
    return payload
        .filter(each -> !Fields.text(each, "type").isBlank())
        .map(each -> payload(Fields.text(each, "type"), each))
        .orElseGet(() -> unreadable("a payload"));
  }

  private ReceivedDelivery payload(String type, JsonObject payload) {
    return switch (type) {
      case "event_callback" -> event(payload);
      case "block_actions" ->
          interaction(
              "a click",
              Payloads.CLICK,
              payload,
              json -> new BlockActionRequest(json, json, NO_HEADERS));
      case "view_submission" ->
          interaction(
              "a form that was sent",
              Payloads.FORM,
              payload,
              json -> new ViewSubmissionRequest(json, json, NO_HEADERS));
      case "shortcut" ->
          interaction(
              "a shortcut",
              Payloads.GLOBAL_SHORTCUT,
              payload,
              json -> new GlobalShortcutRequest(json, json, NO_HEADERS));
      case "message_action" ->
          interaction(
              "a shortcut",
              Payloads.MESSAGE_SHORTCUT,
              payload,
              json -> new MessageShortcutRequest(json, json, NO_HEADERS));
      case "url_verification" ->
          interaction(
              "a verification",
              Payloads.VERIFICATION,
              payload,
              json -> new UrlVerificationRequest(json, NO_HEADERS));
      case "app_rate_limited" -> new ReceivedDelivery.RateLimited();
      default -> new ReceivedDelivery.Unheard(type);
    };
  }

  private ReceivedDelivery command(JsonObject fields) {
    return interaction(
        "a command",
        Payloads.COMMAND,
        fields,
        json ->
            new SlashCommandRequest(
                json, GSON.fromJson(json, SlashCommandPayload.class), NO_HEADERS));
  }

  /**
   * Unreadable when a required field is missing; the sender is required, because the response goes
   * to them.
   */
  private ReceivedDelivery interaction(
      String what, JsonShape shape, JsonObject payload, Function<String, Request<?>> request) {
    return shape
        .of(payload)
        .<ReceivedDelivery>map(known -> complete(request.apply(GSON.toJson(known))))
        .orElseGet(() -> unreadable(what));
  }

  private static ReceivedDelivery unreadable(String what) {
    return new ReceivedDelivery.Unreadable(what);
  }

  private ReceivedDelivery event(JsonObject payload) {
    var event = Fields.object(payload, "event");
    var type = event.map(EventTypes::kind).orElse("");
    var shape = Payloads.EVENTS.get(type);
    if (shape == null) {
      return type.isBlank() ? unreadable("an event") : new ReceivedDelivery.Unheard(type);
    }
    return Payloads.event(shape)
        .of(payload)
        .<ReceivedDelivery>map(known -> complete(new EventRequest(GSON.toJson(known), NO_HEADERS)))
        .orElseGet(() -> new ReceivedDelivery.Incomplete(type));
  }

  private ReceivedDelivery complete(Request<?> request) {
    request.updateContext(app.config());
    return new ReceivedDelivery.Complete(request);
  }

  private static Map<String, String> fields(String body) {
    try {
      var all = new HashMap<String, String>();
      new QueryStringDecoder(body, UTF_8, false, MOST_FIELDS)
          .parameters()
          .forEach((name, values) -> all.put(name, values.getFirst()));
      return all;
    } catch (IllegalArgumentException malformed) {
      return Map.of();
    }
  }

  private static Optional<JsonObject> json(String text) {
    try {
      return Fields.object(JsonParser.parseString(text));
    } catch (JsonParseException malformed) {
      return Optional.empty();
    }
  }
}
