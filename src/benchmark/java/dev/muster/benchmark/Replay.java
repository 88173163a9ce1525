package dev.muster.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.util.http.SlackHttpClient;
import dev.muster.sandbox.Sandbox;
import java.io.IOException;
import java.util.List;
import okhttp3.FormBody;

/**
 * Makes calls one after the other with the very client Muster uses, each as soon as the answer to
 * the one before is there. What the other bot would do between two calls is left out.
 */
final class Replay {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SlackHttpClient http;
  private final Sandbox sandbox;
  private int replayed;

  Replay(SlackHttpClient http, Sandbox sandbox) {
    this.http = http;
    this.sandbox = sandbox;
  }

  /** Milliseconds until the so-manieth call was answered. */
  double millis(List<String> calls) throws IOException {
    var name = "replay-" + ++replayed;
    var channel = "";
    var start = System.nanoTime();
    for (var method : calls) {
      channel = call(method, name, channel);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  /** One form serves every method: Slack ignores what it does not know. */
  private String call(String method, String name, String channel) throws IOException {
    var form =
        new FormBody.Builder()
            .add("token", sandbox.botToken())
            .add("name", name)
            .add("channel", channel)
            .add("users", sandbox.person(TestEnvironment.EVERYBODY.getLast()).id())
            .add("user", sandbox.person(TestEnvironment.REPORTER).id())
            .add("topic", name)
            .add("text", name)
            .add("limit", "100")
            .build();
    try (var answer = http.postForm(sandbox.apiUrl() + method, form)) {
      var body = JSON.readTree(answer.body().byteStream());
      return method.equals("conversations.create")
          ? body.path("channel").path("id").asText()
          : channel;
    }
  }
}
