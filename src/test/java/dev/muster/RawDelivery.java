package dev.muster;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.sandbox.app.Signature;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Posts to the door for Slack whatever a test wants, signed as Slack would or not. */
final class RawDelivery {

  static final String FORM = "application/x-www-form-urlencoded";
  static final String JSON = "application/json";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final RunningMuster muster;

  RawDelivery(RunningMuster muster) {
    this.muster = muster;
  }

  HttpResponse<String> signed(String contentType, String body) {
    return signedAt(Duration.ZERO, contentType, body);
  }

  /**
   * @param ahead how far in the future it claims to be sent
   */
  HttpResponse<String> signedAt(Duration ahead, String contentType, String body) {
    return post(contentType, body, signature(ahead, body));
  }

  /** As Slack repeats an event whose first delivery came to nothing. */
  HttpResponse<String> repeated(int time, String body) {
    var headers = new HashMap<>(signature(Duration.ZERO, body));
    headers.put("X-Slack-Retry-Num", String.valueOf(time));
    headers.put("X-Slack-Retry-Reason", "http_timeout");
    return post(JSON, body, headers);
  }

  HttpResponse<String> interaction(String payload) {
    return signed(FORM, "payload=" + URLEncoder.encode(payload, UTF_8));
  }

  HttpResponse<String> post(String contentType, String body, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(muster.page("/slack/events"))
            .header("Content-Type", contentType)
            .timeout(Duration.ofSeconds(20))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> signature(Duration ahead, String body) {
    var timestamp = muster.sandbox().clock().instant().plus(ahead).getEpochSecond();
    return Map.of(
        "X-Slack-Request-Timestamp",
        String.valueOf(timestamp),
        "X-Slack-Signature",
        Signature.of(muster.sandbox().signingSecret(), timestamp, body));
  }
}
