package dev.muster.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.MethodsClient;
import dev.muster.sandbox.json.Json;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The endpoints the page lives on. */
class SandboxPageTest {

  private final HttpClient browser = HttpClient.newHttpClient();
  private Sandbox sandbox;
  private ErrandApp app;
  private MethodsClient slack;
  private String maya;

  @BeforeEach
  void open() {
    sandbox = Sandbox.start(SandboxSettings.of(Manifests.claimed()));
    app = new ErrandApp(sandbox);
    slack = ErrandApp.client(sandbox);
    maya = sandbox.person("maya").id();
  }

  @AfterEach
  void close() {
    app.close();
    sandbox.close();
  }

  @Test
  void the_frame_shows_people_channels_commands_and_the_time() throws Exception {
    JsonNode state = get("/ui/state?user=" + maya);
    assertThat(state.path("me").asText()).isEqualTo(maya);
    assertThat(state.path("users").findValuesAsText("name"))
        .contains("maya", "tom", "priya", "lena", "errand");
    assertThat(state.path("channels").findValuesAsText("name"))
        .containsExactly("general", "incidents", "random");
    assertThat(state.path("commands").findValuesAsText("command")).contains("/errand");
    assertThat(state.path("shortcuts").findValuesAsText("type")).contains("global", "message");
    assertThat(state.path("offset_minutes").asInt()).isZero();
    assertThat(get("/ui/state").path("me").asText()).isEqualTo(maya);
  }

  @Test
  void what_is_typed_is_read_by_others() throws Exception {
    String general = channel("general");
    ObjectNode words = ask().put("channel", general).put("text", "hello @tom & <b>");
    assertThat(post("/ui/type", words).path("ok").asBoolean()).isTrue();
    String tom = sandbox.person("tom").id();
    assertThat(unread(tom, "general")).isEqualTo(1);
    JsonNode seen = get("/ui/channels/" + general + "?user=" + tom);
    assertThat(seen.path("messages").path(0).path("text").asText())
        .isEqualTo("hello <@" + tom + "> &amp; &lt;b&gt;");
    assertThat(seen.path("members")).hasSize(4);
    assertThat(unread(tom, "general")).isZero();
  }

  @Test
  void files_are_shared_by_name_and_taken_away_again() throws Exception {
    String general = channel("general");
    ObjectNode shared = ask().put("channel", general).put("text", "The graphs");
    shared.putArray("files").add("a b.png").add("c.pdf");
    assertThat(post("/ui/share", shared).path("ok").asBoolean()).isTrue();
    JsonNode seen = get("/ui/channels/" + general).path("messages").path(0);
    assertThat(seen.path("text").asText()).isEqualTo("The graphs");
    assertThat(seen.path("files").findValuesAsText("name")).containsExactly("a b.png", "c.pdf");

    var message = sandbox.person("maya").messages("general").getFirst();
    sandbox.person("maya").removeFile(message, "c.pdf");
    JsonNode left = get("/ui/channels/" + general).path("messages").path(0);
    assertThat(left.path("files").findValuesAsText("name")).containsExactly("a b.png");
    assertThat(post("/ui/share", ask().put("channel", general)).path("error").asText())
        .isEqualTo("no_text");
  }

  @Test
  void a_command_that_fails_says_so() throws Exception {
    ObjectNode nonsense = ask().put("channel", channel("general")).put("text", "/nonsense");
    assertThat(post("/ui/type", nonsense).path("error").asText()).isEqualTo("not_a_valid_command");
  }

  @Test
  void emoji_and_pins_come_and_go() throws Exception {
    String general = channel("general");
    post("/ui/type", ask().put("channel", general).put("text", "hello"));
    String ts = get("/ui/channels/" + general).path("messages").path(0).path("ts").asText();
    ObjectNode here = ask().put("channel", general).put("ts", ts);
    post("/ui/reaction", here.deepCopy().put("name", "eyes"));
    post("/ui/pin", here);
    JsonNode message = get("/ui/channels/" + general).path("messages").path(0);
    assertThat(message.path("reactions").path(0).path("name").asText()).isEqualTo("eyes");
    assertThat(message.path("pinned").asBoolean()).isTrue();
    post("/ui/reaction", here.deepCopy().put("name", "eyes").put("remove", true));
    assertThat(get("/ui/channels/" + general).path("messages").path(0).path("reactions")).isEmpty();
    assertThat(post("/ui/pin", here).path("error").asText()).isEqualTo("already_pinned");
  }

  @Test
  void a_form_is_filled_on_the_page() throws Exception {
    app.bolt()
        .globalShortcut(
            "new_errand",
            (request, context) -> {
              context
                  .client()
                  .viewsOpen(r -> r.triggerId(context.getTriggerId()).viewAsString(form()));
              return context.ack();
            });
    app.bolt().viewSubmission("errand", (request, context) -> context.ack());
    assertThat(get("/ui/view").isNull()).isTrue();
    post("/ui/shortcut", ask().put("callback_id", "new_errand"));
    JsonNode view = get("/ui/view");
    ObjectNode answer = ask().put("view_id", view.path("id").asText());
    assertThat(post("/ui/view/submit", answer).path("errors").has("what")).isTrue();
    answer
        .putObject("state")
        .putObject("values")
        .putObject("what")
        .putObject("text")
        .put("type", "plain_text_input")
        .put("value", "bread");
    assertThat(post("/ui/view/submit", answer).path("closed").asBoolean()).isTrue();
    assertThat(get("/ui/view").isNull()).isTrue();
  }

  @Test
  void the_clock_turns_for_all() throws Exception {
    long before = get("/ui/state").path("now").asLong();
    long now = post("/ui/clock", ask().put("minutes", 90)).path("now").asLong();
    assertThat(now - before).isGreaterThanOrEqualTo(90 * 60_000L);
    assertThat(get("/ui/state").path("offset_minutes").asInt()).isEqualTo(90);
  }

  @Test
  void open_pages_are_told_what_changed() throws Exception {
    HttpResponse<InputStream> stream =
        browser.send(
            HttpRequest.newBuilder(URI.create(sandbox.url() + "ui/events?user=" + maya)).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).startsWith(":");
      String general = channel("general");
      post("/ui/type", ask().put("channel", general).put("text", "hello"));
      assertThat(lines.readLine()).isEmpty();
      assertThat(lines.readLine()).isEqualTo("event: change");
      assertThat(lines.readLine()).isEqualTo("data: {\"channel\":\"" + general + "\"}");
    }
  }

  @Test
  void a_conversation_opens_with_the_app_and_its_home_is_looked_at() throws Exception {
    String bot = get("/ui/state").path("bot").path("id").asText();
    String direct = post("/ui/dm", ask().put("with", bot)).path("channel").asText();
    slack.chatPostMessage(r -> r.channel(maya).text("hello"));
    assertThat(get("/ui/channels/" + direct + "?user=" + maya).path("messages")).hasSize(1);
    String alone = post("/ui/dm", ask().put("with", maya)).path("channel").asText();
    assertThat(get("/ui/channels/" + alone + "?user=" + maya).path("members")).hasSize(1);
    assertThat(get("/ui/home?opened=true&user=" + maya).isNull()).isTrue();
    assertThat(app.arrivals().getLast().body()).contains("app_home_opened");
  }

  @Test
  void vue_is_served_and_a_foreign_page_is_turned_away() throws Exception {
    HttpResponse<String> vue = send(HttpRequest.newBuilder(at("/assets/vue.js")).build());
    assertThat(vue.statusCode()).isEqualTo(200);
    assertThat(vue.headers().firstValue("Content-Type")).hasValue("text/javascript; charset=utf-8");
    assertThat(send(HttpRequest.newBuilder(at("/assets/none.js")).build()).statusCode())
        .isEqualTo(404);
    HttpRequest foreign =
        HttpRequest.newBuilder(at("/ui/type"))
            .header("Origin", "https://elsewhere.example")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    assertThat(send(foreign).statusCode()).isEqualTo(403);
  }

  private ObjectNode ask() {
    return Json.object().put("user", maya);
  }

  private String channel(String name) throws Exception {
    for (JsonNode each : get("/ui/state").path("channels")) {
      if (each.path("name").asText().equals(name)) {
        return each.path("id").asText();
      }
    }
    throw new AssertionError("No #" + name);
  }

  private int unread(String user, String name) throws Exception {
    List<JsonNode> channels = get("/ui/state?user=" + user).path("channels").findParents("name");
    return channels.stream()
        .filter(each -> each.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow()
        .path("unread")
        .asInt();
  }

  private JsonNode get(String path) throws Exception {
    return Json.read(send(HttpRequest.newBuilder(at(path)).build()).body()).orElseThrow();
  }

  private JsonNode post(String path, ObjectNode body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
            .build();
    return Json.read(send(request).body()).orElseThrow();
  }

  private URI at(String path) {
    return URI.create(sandbox.url()).resolve(path);
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return browser.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String form() {
    return """
    {"type": "modal", "callback_id": "errand",
     "title": {"type": "plain_text", "text": "Errand"},
     "submit": {"type": "plain_text", "text": "Ask"},
     "blocks": [{"type": "input", "block_id": "what",
       "label": {"type": "plain_text", "text": "What"},
       "element": {"type": "plain_text_input", "action_id": "text"}}]}\
    """;
  }
}
