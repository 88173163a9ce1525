package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.sandbox.calls.Call;
import dev.muster.sandbox.json.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What somebody types calls nobody they may not call, and reaches nobody it is kept from. */
class BadInputReachTest extends BadInputFrame {

  private static final String INJECTION = "<!channel> & <@U123>";

  @Test
  void a_title_that_would_ping_everybody_pings_nobody_anywhere() throws Exception {
    muster.sandbox().calls().clear();
    var incident = declare(INJECTION);
    assertThat(incident.now().title().text()).isEqualTo(INJECTION);
    maya.type(incident.channel, "/incident role commander");
    maya.type(incident.channel, "/incident note " + INJECTION);
    maya.type(incident.channel, "/incident action " + INJECTION + " now");
    told(maya.type("general", "/incident list"));
    told(maya.type(incident.channel, "/incident status"));
    maya.type(incident.channel, "/incident update");
    maya.fill("words/input", INJECTION);
    assertThat(maya.submit().isAccepted()).isTrue();
    maya.type(incident.channel, "/incident postmortem");
    until("the postmortem", () -> post(maya, incident.channel, each -> each.files().size() == 1));
    untilTrue(
        "the announcement shows the commander",
        () ->
            post(tom, "incidents", each -> each.text().contains(incident.number.toString()))
                .filter(each -> each.everythingWritten().contains("Commander: <@" + maya.id()))
                .isPresent());
    muster.sandbox().settle();

    assertThat(muster.sandbox().calls().toSlack())
        .flatExtracting(BadInputReachTest::markup)
        .as("what Slack reads as its own markup")
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text).doesNotContain("<!channel", "<@U123"));
    assertThat(muster.sandbox().calls().of("conversations.setTopic"))
        .extracting(call -> call.arguments().get("topic"))
        .isNotEmpty()
        .allSatisfy(topic -> assertThat(topic).endsWith("&lt;!channel&gt; &amp; &lt;@U123&gt;"));
    assertThat(page("/incidents/" + incident.number.value()))
        .contains("&lt;!channel")
        .doesNotContain("<!channel", "<@U123");
    assertThat(page("/")).doesNotContain("<!channel", "<@U123");
    assertThat(page("/incidents/" + incident.number.value() + "/postmortem.md"))
        .contains("!channel")
        .doesNotContain(" <!channel>", " <@U123>");
  }

  @Test
  void a_private_incident_is_nowhere_to_be_seen_for_those_outside() throws Exception {
    muster.sandbox().calls().clear();
    maya.type("general", "/incident declare sev1 Salary file leaked");
    maya.fill("visibility/input", "private");
    assertThat(maya.submit().isAccepted()).isTrue();
    var incident = arrived("Salary file leaked");
    var words = "Salary file leaked";

    assertThat(told(maya.type("general", "/incident list"))).contains(words);
    assertThat(told(maya.type(incident.channel, "/incident status"))).contains(words);

    assertThat(told(tom.type("general", "/incident list"))).doesNotContain(words);
    assertThat(told(tom.type("general", "/incident status " + incident.number)))
        .isEqualTo("There is no " + incident.number + ". See /incident list.");
    assertThat(told(tom.type("general", "/incident status 4711")))
        .as("the same as for one that there is not")
        .isEqualTo("There is no INC-4711. See /incident list.");
    assertThat(status("/incidents/" + incident.number.value())).isEqualTo(404);
    assertThat(status("/incidents/" + incident.number.value() + "/postmortem.md")).isEqualTo(404);
    assertThat(page("/")).doesNotContain(words);
    maya.type(incident.channel, "/incident severity sev2");
    until("the fact is told", () -> post(maya, incident.channel, m -> m.text().contains("SEV2")));
    assertThat(tom.messages("incidents"))
        .noneMatch(each -> each.everythingWritten().contains(words));
    assertThat(muster.sandbox().calls().of("chat.postMessage"))
        .filteredOn(call -> call.arguments().toString().contains(words))
        .extracting(Call::channel)
        .containsOnly(incident.channel);
  }

  /** Everything in a call that Slack reads as markup rather than as plain text. */
  private static List<String> markup(Call call) {
    var arguments = call.arguments();
    var plain = Stream.of("text", "topic", "initial_comment").map(arguments::get);
    var blocks =
        Json.read(arguments.getOrDefault("blocks", "[]")).stream()
            .flatMap(BadInputReachTest::mrkdwn);
    return Stream.concat(plain.filter(each -> each != null), blocks).toList();
  }

  private static Stream<String> mrkdwn(JsonNode node) {
    var here =
        node.path("type").asText().equals("mrkdwn")
            ? Stream.of(node.path("text").asText())
            : Stream.<String>empty();
    return Stream.concat(
        here, StreamSupport.stream(node.spliterator(), false).flatMap(BadInputReachTest::mrkdwn));
  }

  private String page(String path) throws IOException, InterruptedException {
    return answer(path).body();
  }

  private int status(String path) throws IOException, InterruptedException {
    return answer(path).statusCode();
  }

  private HttpResponse<String> answer(String path) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(muster.page(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
