package dev.muster.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.slack.api.util.json.GsonFactory;
import org.jspecify.annotations.Nullable;

/** Slack's word that it drops events of ours: the SDK takes it for nonsense. */
final class RateLimitNotice {

  static final String TYPE = "app_rate_limited";

  private RateLimitNotice() {}

  /** Looks closer only at what may be one. */
  static boolean isIn(byte[] body) {
    var text = new String(body, UTF_8);
    if (!text.startsWith("{") || !text.contains(TYPE)) {
      return false;
    }
    try {
      return isIn(GsonFactory.createSnakeCase().fromJson(text, JsonElement.class));
    } catch (JsonParseException malformed) {
      return false;
    }
  }

  static boolean isIn(@Nullable JsonElement payload) {
    return payload instanceof JsonObject notice
        && notice.get("type") instanceof JsonPrimitive type
        && type.getAsString().equals(TYPE);
  }
}
