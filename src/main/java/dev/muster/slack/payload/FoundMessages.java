package dev.muster.slack.payload;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a channel's messages, read field by field: the SDK's class fails to read the whole page
 * when one message has an unexpected shape. Filled by the SDK through Gson and the setters.
 */
public final class FoundMessages implements SlackApiTextResponse {

  private boolean ok;
  private @Nullable String warning;
  private @Nullable String error;
  private @Nullable String needed;
  private @Nullable String provided;
  private @Nullable JsonElement messages;
  private transient @Nullable Map<String, List<String>> httpResponseHeaders;

  /** The fields by which Muster finds its own messages and files. */
  public record Found(JsonObject json) {

    public Optional<String> message() {
      return Fields.field(json, "ts").flatMap(Fields::text);
    }

    public Optional<String> eventType() {
      return metadata().flatMap(each -> Fields.field(each, "event_type")).flatMap(Fields::text);
    }

    public Optional<String> eventPayload(String name) {
      return metadata()
          .flatMap(each -> Fields.field(each, "event_payload"))
          .flatMap(each -> Fields.field(each, name))
          .flatMap(Fields::text);
    }

    public Stream<String> fileNames() {
      return Fields.objects(json, "files").stream()
          .flatMap(each -> Fields.field(each, "name").flatMap(Fields::text).stream());
    }

    private Optional<JsonObject> metadata() {
      return Fields.object(json, "metadata");
    }
  }

  /** Whether the answer contains a list of JSON objects. */
  public boolean isWhole() {
    return messages instanceof JsonArray && all().allMatch(JsonElement::isJsonObject);
  }

  /** Newest first. Elements that are not objects are left out. */
  public List<Found> found() {
    return all().flatMap(each -> Fields.object(each).stream()).map(Found::new).toList();
  }

  /**
   * Newest first, as {@link SlackMessage} reads them. Elements that cannot be read are left out.
   */
  public List<Message> messages() {
    return all().flatMap(each -> SlackMessage.read(each).stream()).toList();
  }

  private Stream<JsonElement> all() {
    return messages instanceof JsonArray array ? array.asList().stream() : Stream.empty();
  }

  @Override
  public boolean isOk() {
    return ok;
  }

  @Override
  public void setOk(boolean ok) {
    this.ok = ok;
  }

  @Override
  public @Nullable String getWarning() {
    return warning;
  }

  @Override
  public void setWarning(@Nullable String warning) {
    this.warning = warning;
  }

  @Override
  public @Nullable String getError() {
    return error;
  }

  @Override
  public void setError(@Nullable String error) {
    this.error = error;
  }

  @Override
  public @Nullable String getNeeded() {
    return needed;
  }

  @Override
  public void setNeeded(@Nullable String needed) {
    this.needed = needed;
  }

  @Override
  public @Nullable String getProvided() {
    return provided;
  }

  @Override
  public void setProvided(@Nullable String provided) {
    this.provided = provided;
  }

  @Override
  public @Nullable Map<String, List<String>> getHttpResponseHeaders() {
    return httpResponseHeaders;
  }

  @Override
  public void setHttpResponseHeaders(@Nullable Map<String, List<String>> headers) {
    this.httpResponseHeaders = headers;
  }
}
