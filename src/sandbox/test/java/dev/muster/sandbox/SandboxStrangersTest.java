package dev.muster.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.json.Json;
import dev.muster.testing.RawHttp;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a website that somebody has open in the same browser can do here: by a host name of its own
 * that it lets point to this machine (DNS rebinding), or by posting across.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxStrangersTest {

  private static final String JSON = "application/json";

  private Sandbox sandbox;
  private Sandbox named;

  @BeforeAll
  void open() {
    sandbox = Sandbox.start(SandboxSettings.of(Manifests.claimed()));
    named =
        Sandbox.start(
            SandboxSettings.of(Manifests.claimed())
                .withAllowedHosts(Set.of("sandbox.example.com")));
  }

  @AfterAll
  void close() {
    sandbox.close();
    named.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example:PORT",
        "evil.example",
        "127.0.0.1.evil.example:PORT",
        "localhost.evil.example:PORT",
        "localhost.:PORT:1",
        "evil.example.:PORT",
        "10.0.0.7:PORT",
        "[2001:db8::1]:PORT",
        "127.0.0.1@evil.example",
        "sandbox.example.com:PORT",
        ":PORT",
        "",
      })
  void a_host_name_that_is_not_ours_gets_nothing(String pattern) {
    var host = pattern.replace("PORT", port(sandbox));
    var before = sandbox.person("maya").messages("general").size();
    for (var path :
        new String[] {
          "/", "/assets/app.js", "/ui/state", "/ui/view", "/files/F1/x", "/api/api.test"
        }) {
      var answer = RawHttp.get(at(sandbox, path)).header("Host", host).send();
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.body()).as(path).doesNotContain(sandbox.person("maya").id());
    }
    var post =
        RawHttp.post(at(sandbox, "/ui/type"))
            .header("Host", host)
            .header("Origin", "http://" + host)
            .header("Content-Type", JSON)
            .send(words());
    assertThat(post.status()).isEqualTo(403);
    var call =
        RawHttp.post(at(sandbox, "/api/chat.postMessage"))
            .header("Host", host)
            .header("Authorization", "Bearer " + sandbox.botToken())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .send("channel=general&text=x");
    assertThat(call.status()).isEqualTo(403);
    assertThat(sandbox.person("maya").messages("general")).hasSize(before);
  }

  @Test
  void a_second_host_header_does_not_help() {
    var answer =
        RawHttp.get(at(sandbox, "/ui/state")).atHome().header("Host", "evil.example").send();
    assertThat(answer.status()).isBetween(400, 499);
  }

  @Test
  void the_refusal_says_what_was_asked_and_which_setting_helps() {
    var answer = RawHttp.get(at(sandbox, "/")).header("Host", "evil.example:81").send();
    assertThat(answer.body()).contains("evil.example:81", "MUSTER_ALLOWED_HOSTS");
    assertThat(answer.head()).contains("content-type: text/plain", "nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:PORT",
        "localhost:PORT",
        "LOCALHOST:PORT",
        "localhost.:PORT",
        "[::1]:PORT",
        "127.0.0.2:PORT",
        "localhost:9000",
        "localhost"
      })
  void this_machine_has_several_names(String pattern) {
    var host = pattern.replace("PORT", port(sandbox));
    assertThat(RawHttp.get(at(sandbox, "/ui/state")).header("Host", host).send().status())
        .isEqualTo(200);
  }

  @Test
  void a_configured_name_is_ours_behind_a_proxy_too() {
    for (var host : new String[] {"sandbox.example.com", "Sandbox.Example.com:443"}) {
      var post =
          RawHttp.post(at(named, "/ui/type"))
              .header("Host", host)
              .header("Origin", "https://" + host)
              .header("Sec-Fetch-Site", "same-origin")
              .header("Content-Type", JSON)
              .send(words());
      assertThat(post.status()).as(host).isEqualTo(200);
    }
  }

  /** A simple request: a browser sends it without asking first. */
  @ParameterizedTest
  @CsvSource({
    "Origin, https://elsewhere.example",
    "Origin, http://localhost:1",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
  })
  void another_websites_page_changes_nothing(String header, String value) {
    var before = sandbox.person("maya").messages("general").size();
    for (var path :
        new String[] {
          "/ui/type", "/api/chat.postMessage", "/hooks/commands/T1/x/y", "/upload/v1/F1"
        }) {
      var answer =
          RawHttp.post(at(sandbox, path))
              .atHome()
              .header(header, value)
              .header("Content-Type", "text/plain")
              .send(words());
      assertThat(answer.status()).as(path).isEqualTo(403);
    }
    var home =
        RawHttp.get(at(sandbox, "/ui/home?opened=true")).atHome().header(header, value).send();
    assertThat(home.status()).isEqualTo(403);
    assertThat(sandbox.person("maya").messages("general")).hasSize(before);
  }

  @Test
  void a_link_from_another_website_still_opens_the_page() {
    var answer =
        RawHttp.get(at(sandbox, "/"))
            .atHome()
            .header("Sec-Fetch-Site", "cross-site")
            .header("Sec-Fetch-Mode", "navigate")
            .send();
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void tokens_are_made_at_the_start() {
    assertThat(sandbox.botToken()).startsWith("xoxb-").isNotEqualTo(named.botToken());
    assertThat(sandbox.appToken()).startsWith("xapp-").isNotEqualTo(named.appToken());
    assertThat(sandbox.signingSecret()).hasSize(32).isNotEqualTo(named.signingSecret());
    for (var guess : new String[] {"xoxb-sandbox-bot-token", named.botToken()}) {
      var answer =
          RawHttp.post(at(sandbox, "/api/auth.test"))
              .atHome()
              .header("Authorization", "Bearer " + guess)
              .send("");
      assertThat(answer.body()).contains("invalid_auth");
    }
  }

  private String words() {
    return Json.write(
        Json.object()
            .put("user", sandbox.person("maya").id())
            .put("channel", "C0NOWHERE")
            .put("text", "not hers"));
  }

  private static String port(Sandbox sandbox) {
    return String.valueOf(URI.create(sandbox.url()).getPort());
  }

  private static URI at(Sandbox sandbox, String path) {
    return URI.create(sandbox.url()).resolve(path);
  }
}
