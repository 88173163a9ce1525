package dev.muster.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.methods.SlackApiTextResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A channel's messages, of which only that is read by which Muster knows its own: the SDK's class
 * cannot read a whole page when one message on it has a shape that it does not know.
 */
final class FoundMessages implements SlackApiTextResponse {

  private boolean ok;
  private @Nullable String warning;
  private @Nullable String error;
  private @Nullable String needed;
  private @Nullable String provided;
  private @Nullable List<Found> messages;
  private transient @Nullable Map<String, List<String>> httpResponseHeaders;

  /** Filled in by field. */
  static final class Found {

    private @Nullable String ts;
    private @Nullable JsonElement metadata;
    private @Nullable JsonElement files;

    Optional<String> message() {
      return Optional.ofNullable(ts);
    }

    Optional<String> eventType() {
      return object(metadata).flatMap(each -> text(each.get("event_type")));
    }

    Optional<String> eventPayload(String name) {
      return object(metadata)
          .flatMap(each -> object(each.get("event_payload")))
          .flatMap(each -> text(each.get(name)));
    }

    Stream<String> fileNames() {
      return files instanceof JsonArray all
          ? StreamSupport.stream(all.spliterator(), false)
              .flatMap(each -> object(each).stream())
              .flatMap(each -> text(each.get("name")).stream())
          : Stream.empty();
    }

    private static Optional<JsonObject> object(@Nullable JsonElement json) {
      return json instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    private static Optional<String> text(@Nullable JsonElement json) {
      return json != null && json.isJsonPrimitive()
          ? Optional.of(json.getAsString())
          : Optional.empty();
    }
  }

  /** Those that can be pointed at. */
  @Nullable List<Found> messages() {
    return messages;
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
