package dev.muster.web;

import static dev.muster.testing.Patience.untilTrue;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.RunningMuster;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Status;
import dev.muster.incident.Timeline;
import dev.muster.incident.Viewer;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxSettings;
import dev.muster.testing.RawHttp;
import dev.muster.testing.TestDatabase;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The forms on the pages, sent the way a browser without scripts sends them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FormsOverHttpContract {

  private static final String MAYAS = "mayas-token-0123456789abcdef0123456789";
  private static final String TOMS = "toms-token-0123456789abcdef01234567890";
  private static final String WRONG = "wrong-token-0123456789abcdef0123456789";

  private final HttpClient browser = HttpClient.newHttpClient();
  private final TestDatabase database;
  private RunningMuster muster;

  FormsOverHttpContract(TestDatabase database) {
    this.database = database;
  }

  @BeforeAll
  void start(@TempDir Path data) throws IOException {
    muster =
        RunningMuster.start(
            data, Map.of("DATABASE_URL", database.url(), "MUSTER_API_TOKENS", tokens()));
  }

  @AfterAll
  void stop() {
    muster.close();
    database.close();
  }

  @AfterEach
  void slack_comes_back() {
    muster.sandbox().faults().gone(false);
  }

  @Test
  void with_slack_gone_an_incident_is_declared_and_run_from_its_page() {
    muster.sandbox().faults().gone(true);
    assertThat(get("/").body()).contains("href=\"/declare\"");
    var declared =
        post(
            "/declare",
            form(get("/declare"))
                .with("title", "Slack is gone, and so is checkout")
                .with("severity", "SEV1")
                .with("services", "checkout")
                .with("services", "search")
                .with("summary", "Since 10:00")
                .with("token", MAYAS));
    assertThat(declared.statusCode()).isEqualTo(303);
    var page = declared.headers().firstValue("Location").orElseThrow();
    assertThat(page).matches("/incidents/[0-9]+\\?done=declared-[0-9]+-[0-9a-f]{64}");
    var path = page.replaceFirst("\\?.*", "");
    assertThat(get(page).body())
        .contains("It is declared.", "Slack is gone, and so is checkout", "SEV1", "Since 10:00")
        .containsPattern("[0-9]+ things are waiting for Slack since <time datetime=");
    assertThat(get("/").body())
        .containsPattern("class=\"waiting\">[0-9,]+ things are waiting for Slack since <time")
        .containsPattern(
            "so is checkout</a><br><span class=\"later\">[0-9]+ things are waiting for Slack<");

    done(
        "updated",
        post(
            path,
            action(path, "update")
                .with("text", "Rolled back by hand")
                .with("status", "MONITORING")
                .with("audience", "STAKEHOLDERS")
                .with("next", "In 1 hour")
                .with("token", TOMS)));
    done("noted", post(path, action(path, "note").with("text", "Disk full").with("token", MAYAS)));
    var resolved =
        done(
            "resolved",
            post(
                path,
                action(path, "resolve")
                    .with("explanation", "A bigger disk")
                    .with("users", "4,000")
                    .with("revenue", "")
                    .with("token", MAYAS)));

    assertThat(text(get(resolved)))
        .contains("It is resolved.", "Resolved", "Users affected 4,000", "Disk full")
        .contains("posted an update (Investigating → Monitoring, stakeholders)")
        .doesNotContain("Post an update");
    muster.sandbox().faults().gone(false);
    muster.sandbox().turnClock(Duration.ofMinutes(2));
    untilTrue("nothing waits any more", () -> !get(path).body().contains("class=\"waiting\""));
    assertThat(get(path).body()).contains("<strong>Tom Okafor</strong> posted an update");
    var channel = "inc-" + number(path).value() + "-slack-is-gone-and-so-is-checkout";
    assertThat(
            muster.person("maya").messages(channel).stream()
                .map(PostedMessage::text)
                .filter(text -> text.matches("(?s)<@[^>]+> (posted an|noted|resolved).*")))
        .satisfiesExactly(
            update -> assertThat(update).contains("Rolled back by hand"),
            note -> assertThat(note).contains("Disk full"),
            end -> assertThat(end).contains("A bigger disk"));
  }

  @Test
  void what_is_in_triage_is_accepted_or_declined_on_its_page() throws Exception {
    var accepted = inTriage("Is search slow?");
    assertThat(text(get(accepted))).contains("It is an incident", "It is none");
    assertThat(post(accepted, action(accepted, "accept").with("token", WRONG)).statusCode())
        .isEqualTo(403);
    assertThat(
            text(
                get(
                    done(
                        "accepted",
                        post(accepted, action(accepted, "accept").with("token", MAYAS))))))
        .contains("It is an incident from now on.", "Post an update")
        .doesNotContain("It is none");

    var declined = inTriage("Is search slower?");
    var wordless =
        post(declined, action(declined, "decline").with("reason", " ").with("token", TOMS));
    assertThat(wordless.statusCode()).isEqualTo(422);
    var late = action(declined, "accept").with("token", MAYAS);
    var decision =
        done(
            "declined",
            post(
                declined,
                action(declined, "decline").with("reason", "A slow probe").with("token", TOMS)));
    assertThat(text(get(decision)))
        .contains("It is on record that this is no incident.", "A slow probe");
    var tooLate = post(declined, late);
    assertThat(tooLate.statusCode()).isEqualTo(422);
    assertThat(text(tooLate)).contains("reopen it first");
  }

  @Test
  void the_services_of_an_incident_are_changed_on_its_page() {
    var path = declare("It is search as well", false);
    assertThat(get(path).body())
        .containsPattern("name=\"services\" value=\"search\"> search")
        .doesNotContainPattern("name=\"services\" value=\"[^\"]+\" checked");
    var chosen = action(path, "services").with("services", "search").with("services", "login");
    var wrong = post(path, chosen.with("token", WRONG));
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(wrong.body())
        .containsPattern("name=\"services\" value=\"search\" checked")
        .contains("Nobody here has this token", "<details open>");

    assertThat(text(get(done("services", post(path, chosen.with("token", TOMS))))))
        .contains("The services are changed.", "added the services search, login");
    assertThat(get(path).body())
        .containsPattern("name=\"services\" value=\"search\" checked")
        .containsPattern("name=\"services\" value=\"login\" checked")
        .containsPattern("name=\"services\" value=\"checkout\">");

    var same =
        post(
            path,
            action(path, "services")
                .with("services", "login")
                .with("services", "search")
                .with("token", MAYAS));
    assertThat(same.statusCode()).isEqualTo(422);
    assertThat(same.body())
        .contains("id=\"services-chosen-mistake\">Those are the services of INC-")
        .doesNotContain(MAYAS);

    done("services", post(path, action(path, "services").with("token", MAYAS)));
    assertThat(text(get(path))).contains("None named.");
    assertThat(entries(path)).isEqualTo(3);
  }

  private String inTriage(String title) throws IOException, InterruptedException {
    var answer =
        browser.send(
            HttpRequest.newBuilder(muster.page("/api/v1/incidents"))
                .header("Authorization", "Bearer " + MAYAS)
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"title\": \"%s\", \"severity\": \"sev3\", \"triage\": true}"
                            .formatted(title)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow().replace("/api/v1", "");
  }

  @Test
  void a_token_nobody_has_costs_no_typing_and_does_nothing() {
    var before = incidents();
    var answer =
        post(
            "/declare",
            form(get("/declare"))
                .with("title", "Typed \"with\" <care>")
                .with("severity", "SEV4")
                .with("services", "search")
                .with("summary", "Line one\r\nline two")
                .with("private", "yes")
                .with("token", WRONG));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body())
        .contains("Nobody here has this token")
        .contains("value=\"Typed &#34;with&#34; &lt;care>\"")
        .containsPattern("value=\"SEV4\" selected")
        .containsPattern("name=\"services\" value=\"search\" checked")
        .containsPattern("name=\"private\" value=\"yes\" checked")
        .containsPattern("<textarea[^>]*>\\s*Line one\r?\nline two</textarea>")
        .doesNotContain(WRONG);
    assertThat(incidents()).isEqualTo(before);

    var path = declare("Wrong token", false);
    var note = post(path, action(path, "note").with("text", "Typed").with("token", WRONG));
    assertThat(note.statusCode()).isEqualTo(403);
    assertThat(note.body())
        .contains("Nobody here has this token", ">\nTyped</textarea>", "<details open>")
        .doesNotContain(WRONG);
    assertThat(entries(path)).isEqualTo(1);
  }

  @Test
  void who_does_not_know_how_bad_it_is_declares_all_the_same() {
    assertThat(get("/declare").body())
        .contains("<option value=\"\" selected>Not known yet: SEV2 until somebody says</option>");
    var declared =
        post(
            "/declare",
            form(get("/declare"))
                .with("title", "Odd errors")
                .with("severity", "")
                .with("token", MAYAS));

    assertThat(get(declared.headers().firstValue("Location").orElseThrow()).body())
        .contains("SEV2", "until somebody says how bad it is");
  }

  @Test
  void what_is_wrong_is_said_beside_its_field_and_the_right_token_is_not_sent_back() {
    var answer =
        post(
            "/declare",
            form(get("/declare"))
                .with("title", "  ")
                .with("severity", "SEV9")
                .with("summary", "x".repeat(3001))
                .with("token", MAYAS));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"declare-title-mistake\">Give the incident a title")
        .contains("id=\"declare-severity-mistake\">Choose one of the severities.")
        .contains("id=\"declare-summary-mistake\">The summary has 3,001 characters")
        .contains("aria-invalid=\"true\" aria-describedby=\"declare-title-mistake\"")
        .contains("Nothing is declared yet")
        .doesNotContain(MAYAS);

    var path = declare("Mistakes", false);
    var update =
        post(
            path,
            action(path, "update")
                .with("text", " ")
                .with("status", "MONITORING")
                .with("audience", "PUBLIC")
                .with("next", "In 2 hours")
                .with("token", MAYAS));
    assertThat(update.statusCode()).isEqualTo(422);
    assertThat(update.body())
        .contains("id=\"update-text-mistake\">The update is empty")
        .containsPattern("value=\"MONITORING\" selected")
        .containsPattern("value=\"PUBLIC\" selected")
        .containsPattern("<option selected>In 2 hours")
        .doesNotContain(MAYAS);
    var resolved =
        post(
            path,
            action(path, "update")
                .with("text", "x")
                .with("status", "RESOLVED")
                .with("audience", "PUBLIC")
                .with("token", MAYAS));
    assertThat(resolved.statusCode()).isEqualTo(422);
    assertThat(entries(path)).isEqualTo(1);
  }

  @Test
  void a_form_whose_time_has_passed_keeps_what_was_typed() {
    var path = declare("Resolved meanwhile", false);
    var late =
        action(path, "update")
            .with("text", "What I know by now")
            .with("status", "IDENTIFIED")
            .with("audience", "INTERNAL")
            .with("token", MAYAS);
    post(path, action(path, "resolve").with("token", TOMS));

    var answer = post(path, late);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("is already resolved", "What I know by now</textarea>");
  }

  @Test
  void a_form_sent_twice_is_done_once() {
    var declaration =
        form(get("/declare"))
            .with("title", "Clicked twice")
            .with("severity", "SEV3")
            .with("token", MAYAS);
    var first = post("/declare", declaration);
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(post("/declare", declaration).headers().firstValue("Location").orElseThrow())
        .startsWith(first.headers().firstValue("Location").orElseThrow().replaceFirst("-.*", ""));

    var path = first.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
    var note = action(path, "note").with("text", "Once").with("token", MAYAS);
    post(path, note);
    done("noted", post(path, note));
    assertThat(entries(path)).isEqualTo(2);
    done("noted", post(path, note.instead("text", "Something else, typed after going back")));
    assertThat(entries(path)).isEqualTo(3);
  }

  @Test
  void a_private_incident_is_run_by_those_called_in_and_is_nowhere_else() {
    var answer =
        post(
            "/declare",
            form(get("/declare"))
                .with("title", "A secret breach")
                .with("severity", "SEV1")
                .with("private", "yes")
                .with("token", MAYAS));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body()).contains("A secret breach", "It is declared.", "Private: only");
    var number = Pattern.compile("INC-([0-9]+) A secret").matcher(answer.body());
    assertThat(number.find()).isTrue();
    var path = "/incidents/" + number.group(1);
    var missing = "/incidents/999999";

    assertThat(get("/").body()).doesNotContain("secret breach");
    assertThat(steady(get(path))).isEqualTo(steady(get(missing))).contains("Show it");
    for (var token : List.of(TOMS, WRONG)) {
      for (var action : List.of("", "note", "update", "resolve")) {
        var sent = form(get(path)).with("deed", action).with("text", "x").with("token", token);
        var hidden = post(path, sent);
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(steady(hidden)).isEqualTo(steady(post(missing, sent)));
      }
    }
    assertThat(entries(path)).isEqualTo(1);

    var shown = post(path, form(get(path)).with("token", MAYAS));
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("A secret breach", "Add a note").doesNotContain(MAYAS);
    var noted =
        post(path, form(get(path)).with("deed", "note").with("text", "Hush").with("token", MAYAS));
    assertThat(noted.statusCode()).isEqualTo(200);
    assertThat(noted.body()).contains("Hush", "The note is on the timeline.");
    assertThat(entries(path)).isEqualTo(2);
  }

  @Test
  void what_people_typed_stays_text() {
    var hostile = "\"><script>alert(1)</script></textarea><img src=x onerror=alert(1)>";
    for (var token : List.of(WRONG, MAYAS)) {
      var answer =
          post(
              "/declare",
              form(get("/declare"))
                  .with("title", hostile + "x".repeat(120))
                  .with("severity", hostile)
                  .with("summary", hostile)
                  .with("services", hostile)
                  .with("key", hostile)
                  .with("token", token + hostile));
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).doesNotContain("<script>alert", "<img");
    }
    var path = declare("Hostile", false);
    var note = post(path, action(path, "note").with("text", hostile).with("token", WRONG));
    assertThat(note.body()).doesNotContain("<script>alert", "<img");
    assertThat(get(path + "?done=" + URLEncoder.encode(hostile, UTF_8)).body())
        .doesNotContain("<script>alert", "class=\"notice\"");
  }

  @Test
  void a_made_up_link_tells_of_nothing_that_has_not_happened() throws Exception {
    var path = declare("Nothing is resolved", false);
    var other = declare("Something is noted", false);
    var noted =
        done("noted", post(other, action(other, "note").with("text", "x").with("token", MAYAS)));
    assertThat(get(noted).body()).contains("class=\"notice\"");
    var seal = noted.replaceFirst(".*noted", "");

    for (var forged :
        List.of(
            path + "?done=resolved",
            path + "?done=resolved" + seal,
            path + "?done=noted" + seal,
            other + "?done=resolved" + seal,
            other + "?done=noted" + seal.replaceFirst("-[0-9]+-", "-99999999999-"),
            other + "?done=noted-1-" + "0".repeat(64))) {
      assertThat(get(forged).body()).as(forged).doesNotContain("class=\"notice\"");
    }
    muster.sandbox().turnClock(Duration.ofMinutes(3));
    assertThat(get(noted).body()).as("later").doesNotContain("class=\"notice\"");
  }

  @Test
  void a_form_may_come_by_way_of_a_proxy_that_does_not_say_its_name() {
    var answer =
        receive(
            HttpRequest.newBuilder(muster.page("/declare"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://muster.example.com")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        form(get("/declare"))
                            .with("title", "Through a proxy")
                            .with("severity", "SEV4")
                            .with("token", MAYAS)
                            .encoded())));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void what_no_browser_sends_is_refused() {
    assertThat(send("/declare", "title=%ZZ", "application/x-www-form-urlencoded").statusCode())
        .isEqualTo(400);
    assertThat(send("/declare", "", "application/x-www-form-urlencoded").statusCode())
        .isEqualTo(403);
    assertThat(send("/declare", "{}", "application/json").statusCode()).isEqualTo(415);
    assertThat(
            send("/declare", "title=" + "x".repeat(1_100_000), "application/x-www-form-urlencoded")
                .statusCode())
        .isEqualTo(413);
    for (var path : List.of("/declare", "/incidents/1")) {
      assertThat(
              RawHttp.post(muster.page(path))
                  .atHome()
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .sendManyByGzip(40_000_000)
                  .status())
          .isEqualTo(413);
    }
  }

  @Test
  void the_browser_is_told_to_send_forms_nowhere_else_and_to_keep_none() {
    var headers = get("/declare").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "form-action 'self'");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    for (var body : List.of(get("/declare").body(), get(declare("Fields", false)).body())) {
      assertThat(body).contains("type=\"password\" autocomplete=\"current-password\"");
      assertThat(body).doesNotContainPattern("type=\"password\"[^>]*value=");
    }
  }

  private HttpResponse<String> get(String path) {
    return receive(HttpRequest.newBuilder(muster.page(path)));
  }

  private HttpResponse<String> post(String path, Fields fields) {
    return send(path, fields.encoded(), "application/x-www-form-urlencoded");
  }

  private HttpResponse<String> send(String path, String body, String type) {
    return receive(
        HttpRequest.newBuilder(muster.page(path))
            .header("Content-Type", type)
            // As browsers do for a page that asks them to send no referrer.
            .header("Origin", "null")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> receive(HttpRequest.Builder request) {
    try {
      return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String declare(String title, boolean isPrivate) {
    var form =
        form(get("/declare")).with("title", title).with("severity", "SEV2").with("token", MAYAS);
    var answer = post("/declare", isPrivate ? form.with("private", "yes") : form);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
  }

  /** What a browser sends of the form for this deed on the page, before anybody types. */
  private Fields action(String path, String action) {
    var body = get(path).body();
    var start = body.indexOf("name=\"deed\" value=\"" + action + "\"");
    assertThat(start).as(action + " on " + path).isPositive();
    return keyed(body.substring(start)).with("deed", action);
  }

  private static Fields form(HttpResponse<String> page) {
    return keyed(page.body());
  }

  private static Fields keyed(String html) {
    var key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(html);
    assertThat(key.find()).isTrue();
    return new Fields(List.of()).with("key", key.group(1));
  }

  /** Where the browser is sent. */
  private static String done(String notice, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    var page = answer.headers().firstValue("Location").orElseThrow();
    assertThat(page).contains("?done=" + notice + "-");
    return page;
  }

  private int entries(String path) {
    return muster.bean(Timeline.class).of(number(path)).size();
  }

  private int incidents() {
    return muster
        .bean(Incidents.class)
        .list(new Viewer.Anyone(), List.of(Status.values()), Long.MAX_VALUE, 1000)
        .size();
  }

  private static IncidentNumber number(String path) {
    return IncidentNumber.read(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
  }

  /** Without what differs from one showing of a form to the next. */
  private static String steady(HttpResponse<String> page) {
    return page.body().replaceAll("name=\"key\" value=\"[^\"]+\"", "");
  }

  private static String text(HttpResponse<String> page) {
    return page.body()
        .replaceAll("</?(q|strong|time|a)\\b[^>]*>", "")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  private static String tokens() throws IOException {
    try (var sandbox =
        Sandbox.start(SandboxSettings.of(Files.readString(Path.of("manifest.yaml"))))) {
      return sandbox.person("maya").id()
          + ":"
          + MAYAS
          + ","
          + sandbox.person("tom").id()
          + ":"
          + TOMS;
    }
  }

  private record Fields(List<Map.Entry<String, String>> all) {

    Fields with(String name, String value) {
      var more = new ArrayList<>(all);
      more.add(Map.entry(name, value));
      return new Fields(more);
    }

    Fields instead(String name, String value) {
      return new Fields(all.stream().filter(each -> !each.getKey().equals(name)).toList())
          .with(name, value);
    }

    String encoded() {
      return String.join(
          "&",
          all.stream()
              .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
              .toList());
    }
  }
}
