package dev.muster.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.slack.api.util.json.GsonFactory;

/** Slack's word that it drops events of ours: the SDK takes it for nonsense. */
final class RateLimitNotice {

  static final String TYPE = "app_rate_limited";

  private RateLimitNotice() {}

  static boolean isIn(byte[] body) {
    var text = new String(body, UTF_8);
    if (!text.startsWith("{") || !text.contains(TYPE)) {
      return false;
    }
    try {
      var notice = GsonFactory.createSnakeCase().fromJson(text, JsonObject.class);
      return notice.has("type")
          && notice.get("type").isJsonPrimitive()
          && notice.get("type").getAsString().equals(TYPE);
    } catch (JsonParseException malformed) {
      return false;
    }
  }
}
