package dev.muster.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.actionitem.ActionItems;
import dev.muster.actionitem.Proposal;
import dev.muster.catalog.ServiceName;
import dev.muster.incident.Amendment;
import dev.muster.incident.CapturedMessage;
import dev.muster.incident.Declaration;
import dev.muster.incident.Impact;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Resolution;
import dev.muster.incident.Role;
import dev.muster.incident.Severity;
import dev.muster.incident.Timeline;
import dev.muster.incident.Title;
import dev.muster.incident.Visibility;
import dev.muster.people.People;
import dev.muster.people.Person;
import dev.muster.people.PersonId;
import dev.muster.task.Tasks;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.RawHttp;
import dev.muster.testing.TestDatabase;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class PagesOverHttpContract extends DatabaseContract {

  private static final PersonId ALICE = new PersonId("U1");
  private static final PersonId BOB = new PersonId("U2");
  private static final Instant DECLARED = Instant.parse("2026-11-18T10:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

  private final HttpClient browser = HttpClient.newHttpClient();
  private int declared;

  PagesOverHttpContract(TestDatabase database) {
    super(database);
  }

  /** The pages are open; the framework's own clock, which goes by itself, is not. */
  @Override
  protected List<String> closed() {
    return Stream.concat(
            super.closed().stream().filter(each -> !each.equals("dev.muster.web")),
            Stream.of("io.micronaut.context.time"))
        .toList();
  }

  @Override
  protected void prepare(ApplicationContextBuilder builder) {
    builder.properties(
        Map.of(
            "micronaut.server.port",
            -1,
            "muster.services.checkout.owner",
            "Team Pay",
            "muster.services.checkout.runbook",
            "https://runbooks.example/checkout",
            "muster.services.payments.runbook",
            "javascript:alert(1)"));
  }

  @BeforeAll
  void open() {
    bean(EmbeddedServer.class).start();
    clock.advance(Duration.between(clock.instant(), NOW));
  }

  @BeforeEach
  void meet() {
    bean(People.class).remember(person(ALICE, "Alice <b>A.</b>"), NOW);
    bean(People.class).remember(person(BOB, "Bob"), NOW);
  }

  /** The pages have no login: a website must not read them through somebody's browser. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/incidents/1", "/incidents/1/postmortem.md", "/assets/muster.js"})
  void at_a_host_name_that_is_not_configured_no_page_opens(String path) {
    var address = URI.create(bean(EmbeddedServer.class).getURI() + path);
    assertThat(RawHttp.get(address).header("Host", "evil.example:8080").send())
        .matches(each -> each.status() == 403)
        .extracting(RawHttp.Answer::body)
        .asString()
        .contains("evil.example:8080", "MUSTER_ALLOWED_HOSTS");
    assertThat(RawHttp.get(address).atHome().send().status()).isNotEqualTo(403);
  }

  @Test
  void an_incident_is_told_whole() {
    var number = declare("Checkout is down", List.of("checkout", "unheard-of"));
    incidents()
        .decide(
            number,
            before ->
                before.assign(Role.COMMANDER, person(BOB, "Bob"), BOB, DECLARED.plusSeconds(90)),
            DECLARED.plusSeconds(90));
    incidents()
        .decide(
            number,
            before ->
                before.mark(
                    new CapturedMessage(
                        "C1/1", "disk full", BOB, URI.create("https://x.slack.com/archives/C1/p1")),
                    BOB,
                    DECLARED.plusSeconds(100)),
            DECLARED.plus(Duration.ofHours(1)));
    incidents()
        .decide(
            number,
            before ->
                before.resolve(
                    new Resolution(
                        "Rolled back",
                        DECLARED.minusSeconds(60),
                        DECLARED.minusSeconds(30),
                        new Impact("4,000 people", "")),
                    BOB,
                    DECLARED.plusSeconds(7200)),
            DECLARED.plusSeconds(7200));
    bean(ActionItems.class)
        .add(number, Proposal.of("Alert on lag", BOB, LocalDate.of(2026, 11, 19)), BOB, NOW);
    bean(Tasks.class).add(number, "Drain the queue", BOB, BOB, NOW);

    var page = get("/incidents/" + number.value());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(text(page))
        .contains(
            number + " Checkout is down – Muster",
            "SEV2",
            "Resolved",
            "Incident commander Bob",
            "Scribe Nobody",
            "checkout, owned by Team Pay (runbook of checkout)",
            "unheard-of",
            "Users affected 4,000 people",
            "Revenue Nobody has said yet",
            "Impact started 2026-11-18 09:59:00 UTC",
            "Closed not recorded",
            "Time to detect 30 s",
            "Time to resolve 2 h 1 min",
            "Drain the queue Bob Open",
            "Alert on lag Bob Not set Not set 2026-11-19 Overdue",
            "2026-11-18 10:01:30 UTC Bob took the role of incident commander",
            "Bob marked a message: disk full The message in Slack"
                + " recorded later, at 2026-11-18 11:00:00 UTC",
            "Bob resolved the incident: Rolled back");
    assertThat(page.body())
        .contains(
            "href=\"https://runbooks.example/checkout\"",
            "href=\"https://x.slack.com/archives/C1/p1\"",
            "href=\"/incidents/" + number.value() + "/postmortem.md\"",
            "<time datetime=\"2026-11-18T10:01:30Z\">2026-11-18 10:01:30 UTC</time>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title><script>alert(1)</script>",
        "</q></p><iframe src=javascript:alert(1)>",
        "&lt;b&gt; ${7*7} @if(true) <!-- ",
      })
  void what_people_wrote_stays_text(String hostile) {
    var number = declare(hostile, List.of(hostile, "payments"), hostile, Visibility.OPEN);
    incidents().decide(number, before -> before.note(hostile, ALICE, NOW), NOW);
    incidents()
        .decide(
            number,
            before ->
                before.mark(
                    new CapturedMessage("C1/1", hostile, null, URI.create("javascript:alert(1)")),
                    ALICE,
                    NOW),
            NOW);
    incidents()
        .decide(
            number,
            before ->
                before.resolve(
                    new Resolution(hostile, null, null, new Impact(hostile, hostile)), ALICE, NOW),
            NOW);
    bean(ActionItems.class).add(number, Proposal.of(hostile, ALICE, null), ALICE, NOW);
    bean(Tasks.class).add(number, hostile, ALICE, ALICE, NOW);

    for (var path : List.of("/incidents/" + number.value(), "/?over=" + (number.value() + 1))) {
      var page = get(path);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .doesNotContainIgnoringCase("<script>", "<img", "<iframe", "<b>", "<!-- ")
          .doesNotContainPattern("<[^>]*javascript:")
          .doesNotContainPattern("<[^>]*\\son[a-z]+=");
      assertThat(text(page)).contains(number + " " + hostile.strip().replaceAll("\\s+", " "));
    }
  }

  @Test
  void the_list_shows_what_is_open_apart_from_what_is_over() {
    var open = declare("Still burning", List.of());
    var over = declare("Burnt out", List.of());
    resolve(over);

    var sections = get("/").body().split("<h2 id=\"over\"");
    assertThat(sections[0]).contains("/incidents/" + open.value() + "\"", open + " Still burning");
    assertThat(sections[0]).doesNotContain("Burnt out");
    assertThat(sections[1]).contains("/incidents/" + over.value() + "\"", over + " Burnt out");
    assertThat(sections[1]).doesNotContain("Still burning");
  }

  @Test
  void the_list_is_read_page_by_page_and_shows_each_once() {
    var numbers = new ArrayList<String>();
    for (var n = 0; n < PageQueries.INCIDENTS + 5; n++) {
      var number = declare("Many " + n, List.of());
      resolve(number);
      numbers.add(0, "/incidents/" + number.value());
    }
    var seen = new ArrayList<String>();
    var next = Optional.of("/");
    while (next.isPresent()) {
      var body = get(next.get()).body();
      var over = body.substring(body.indexOf("<h2 id=\"over\""));
      seen.addAll(all("href=\"(/incidents/[0-9]+)\"", over));
      next = all("href=\"(/\\?over=[0-9]+)#over\"", over).stream().findFirst();
    }
    assertThat(seen).doesNotHaveDuplicates().containsSubsequence(numbers);
  }

  @Test
  void a_long_timeline_is_read_page_by_page_oldest_first() {
    var number = declare("Long", List.of());
    for (var n = 0; n < 2 * PageQueries.ENTRIES; n++) {
      var text = "note number " + n + ".";
      incidents().decide(number, before -> before.note(text, BOB, NOW), NOW);
    }
    var notes = new ArrayList<String>();
    var pages = 0;
    var next = Optional.of("/incidents/" + number.value());
    while (next.isPresent()) {
      var body = get(next.get()).body();
      notes.addAll(all("<q>note number ([0-9]+)\\.</q>", body));
      next = all("rel=\"next\" href=\"([^\"#]+)#timeline\"", body).stream().findFirst();
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(notes).hasSize(2 * PageQueries.ENTRIES).startsWith("0", "1").endsWith("199");
  }

  @Test
  void what_became_of_an_entry_is_shown_beside_what_it_said_at_first() {
    var number = declare("Amended", List.of());
    incidents().decide(number, before -> before.note("The <disc> is full", BOB, NOW), NOW);
    incidents().decide(number, before -> before.note("Not so", BOB, NOW), NOW);
    var entries = bean(Timeline.class).of(number);
    var first = entries.get(1).id();
    incidents().amend(number, first, Amendment.corrected("The <disk> is full"), ALICE, NOW);
    incidents().amend(number, first, Amendment.starred(), ALICE, NOW);
    incidents().amend(number, entries.get(2).id(), Amendment.withdrawn(), null, NOW);

    var body = get("/incidents/" + number.value()).body();

    assertThat(body)
        .contains(
            "★",
            "<q>The &lt;disk&gt; is full</q>",
            "corrected by Alice &lt;b&gt;A.&lt;/b&gt;, <time",
            "at first: <q>The &lt;disc&gt; is full</q>",
            "<del><strong>Bob</strong> noted: <q>Not so</q>",
            "withdrawn, <time");
  }

  @Test
  void a_cursor_that_leads_elsewhere_starts_at_the_beginning() {
    declare("Another, which owns the first entry of all", List.of());
    var number = declare("Mine", List.of());
    var first = get("/incidents/" + number.value()).body();
    for (var cursor : List.of("999999", "0", "-1", "x", "%3Cscript%3E", "INC-1", "")) {
      assertThat(get("/incidents/" + number.value() + "?after=" + cursor).body()).isEqualTo(first);
    }
  }

  @Test
  void a_private_incident_is_nowhere() {
    var number = declare("Secret breach", List.of(), "hush", Visibility.PRIVATE);
    var over = declare("Secret aftermath", List.of(), "hush", Visibility.PRIVATE);
    resolve(over);

    for (var path : List.of("", "/postmortem.md", "?after=1")) {
      var hidden = get("/incidents/" + number.value() + path);
      var missing = get("/incidents/999999" + path);
      assertThat(hidden.statusCode()).isEqualTo(404);
      assertThat(hidden.body()).isEqualTo(missing.body()).doesNotContain("INC-", "Secret", "hush");
      assertThat(headers(hidden)).isEqualTo(headers(missing));
    }
    assertThat(get("/").body()).doesNotContain("Secret", number.toString(), over.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/incidents/0",
        "/incidents/-1",
        "/incidents/x",
        "/incidents/99999999999999999999",
        "/incidents/%3Cscript%3E",
        "/incidents/INC-999999",
        "/incidents/x/postmortem.md",
      })
  void what_is_no_incident_is_answered_alike(String path) {
    var page = get(path);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).isEqualTo(get("/incidents/999999").body());
  }

  @Test
  void an_incident_is_found_by_what_people_call_it() {
    var number = declare("Called by name", List.of());
    assertThat(get("/incidents/" + number).body())
        .isEqualTo(get("/incidents/" + number.value()).body());
  }

  @Test
  void the_postmortem_is_a_file_of_markdown() {
    var number = declare("Größte Störung \"überhaupt\"", List.of());
    var file = get("/incidents/" + number.value() + "/postmortem.md");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).contains("text/markdown; charset=utf-8");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("inline; filename=\"" + number + "-gro-te-storung-uberhaupt.md\"");
    assertThat(file.body())
        .startsWith("# " + number + " Größte Störung \"überhaupt\"\n")
        .contains("Bob declared SEV2", "at 2026-11-20 09:30:00 UTC.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/incidents/999999",
        "/incidents/999999/nothing",
        "/assets/muster.css",
        "/assets/muster.js",
      })
  void every_page_tells_the_browser_to_trust_nothing_else(String path) {
    var headers = get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'self';");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
  }

  @Test
  void no_page_needs_what_its_policy_forbids() {
    var number = declare("Plain", List.of("checkout"));
    for (var path : List.of("/", "/incidents/" + number.value(), "/incidents/999999")) {
      assertThat(get(path).body())
          .doesNotContain("<style", "style=\"", "<script>")
          .doesNotContainPattern("(src|<link[^>]*href)=\"(?!/assets/)");
    }
    assertThat(get("/assets/muster.js").headers().firstValue("Content-Type"))
        .contains("text/javascript; charset=utf-8");
    assertThat(get("/assets/muster.css").headers().firstValue("Content-Type"))
        .contains("text/css; charset=utf-8");
  }

  @Test
  void the_headers_are_for_our_pages_only() {
    assertThat(get("/health").headers().firstValue("Content-Security-Policy")).isEmpty();
  }

  private IncidentNumber declare(String title, List<String> services) {
    return declare(title, services, "", Visibility.OPEN);
  }

  private IncidentNumber declare(
      String title, List<String> services, String summary, Visibility visibility) {
    declared++;
    return incidents()
        .declare(
            new Declaration(
                "declared-" + declared,
                new Title(title),
                Severity.SEV2,
                services.stream().map(ServiceName::of).toList(),
                visibility,
                summary,
                BOB),
            DECLARED)
        .number();
  }

  private void resolve(IncidentNumber number) {
    incidents().decide(number, before -> before.resolve(Resolution.WITHOUT_DETAILS, BOB, NOW), NOW);
  }

  private HttpResponse<String> get(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(bean(EmbeddedServer.class).getURI() + path)).build();
    try {
      return browser.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, List<String>> headers(HttpResponse<String> response) {
    var headers = new TreeMap<>(response.headers().map());
    headers.remove("date");
    return headers;
  }

  /** What a reader sees: no tags, one blank where there are many. */
  private static String text(HttpResponse<String> page) {
    return page.body()
        .replaceAll("</?(q|strong|time|a)\\b[^>]*>", "")
        .replaceAll("<[^>]*>", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ");
  }

  private static List<String> all(String pattern, String body) {
    return Pattern.compile(pattern)
        .matcher(body)
        .results()
        .map(each -> each.group(1).replace("&amp;", "&"))
        .toList();
  }

  private static Person person(PersonId id, String name) {
    return new Person(id, name, ZoneOffset.UTC, false, false);
  }

  private Incidents incidents() {
    return bean(Incidents.class);
  }
}
