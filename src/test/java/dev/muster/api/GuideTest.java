package dev.muster.api;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.RunningMuster;
import dev.muster.incident.Examples;
import dev.muster.incident.IncidentEvent;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxSettings;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What deploy/api.md promises is what there is: its examples are run, one after the other. */
class GuideTest {

  private static final Path GUIDE = Path.of("deploy/api.md");
  private static final String TOKEN = "mayas-token-0123456789abcdef0123456789";

  private static final Pattern CURL = Pattern.compile("(?ms)^curl (.*?)^```$");
  private static final Pattern TARGET = Pattern.compile("\"\\$MUSTER(/[^\"]*)\"");
  private static final Pattern HEADER = Pattern.compile("-H \"([^:\"]+): ([^\"]+)\"");
  private static final Pattern BODY = Pattern.compile("-d '([^']*)'");

  private record Example(String method, String target, Map<String, String> headers, String body) {

    static Example of(String command) {
      var headers = new TreeMap<String, String>();
      HEADER
          .matcher(command)
          .results()
          .forEach(each -> headers.put(each.group(1), each.group(2).replace("$TOKEN", TOKEN)));
      var body = BODY.matcher(command).results().map(each -> each.group(1)).findFirst();
      var posts = body.isPresent() || command.contains("-X POST");
      return new Example(posts ? "POST" : "GET", first(TARGET, command), headers, body.orElse(""));
    }

    boolean declares() {
      return route().equals("POST " + IncidentsApi.PATH);
    }

    /** As the code writes its paths. */
    String route() {
      return method + " " + target.replaceFirst("\\?.*", "").replaceFirst("/[0-9]+", "/{number}");
    }
  }

  @Test
  void every_path_there_is_has_an_example_and_no_other_has() throws Exception {
    assertThat(examples()).extracting(Example::route).doesNotHaveDuplicates();
    assertThat(examples().stream().map(Example::route))
        .containsExactlyInAnyOrderElementsOf(routes());
  }

  @Test
  void the_examples_work_in_their_order(@TempDir Path data) throws Exception {
    try (var muster = RunningMuster.start(data, Map.of("MUSTER_API_TOKENS", tokens()))) {
      for (var example : examples()) {
        var answer =
            new Caller(muster, example.headers())
                .send(example.method(), example.target(), example.body());
        assertThat(answer.status())
            .as(example + " answered " + answer.body())
            .isEqualTo(example.declares() ? 201 : 200);
        if (example.declares()) {
          declareTheOthers(Caller.with(muster, TOKEN));
        }
      }
      var caller = Caller.with(muster, TOKEN);
      settled(caller);
      assertThat(caller.get(IncidentsApi.PATH + "/1").at("declared_by.name"))
          .isEqualTo("Maya Chen");
      assertThat(names(caller.get(IncidentsApi.PATH + "/1").json()))
          .isEqualTo(names(shown("\"number\": 1")));
      assertThat(names(caller.get(IncidentsApi.PATH + "/1/timeline").json().at("/entries/2")))
          .isEqualTo(names(shown("\"kind\": \"note_added\"")));
      assertThat(names(caller.get(AuditLogApi.PATH + "?after=1&limit=1").json().at("/entries/0")))
          .isEqualTo(names(shown("\"kind\": \"severity-changed\"")));
    }
  }

  /** Two in triage and one to go on in, as the guide says. */
  private static void declareTheOthers(Caller caller) throws Exception {
    for (var triage : List.of(true, true, false)) {
      caller.post(
          IncidentsApi.PATH,
          "{\"title\": \"Another\", \"severity\": \"sev3\", \"triage\": %s}".formatted(triage));
    }
  }

  @Test
  void the_problem_it_shows_is_one_there_is(@TempDir Path data) throws Exception {
    try (var muster = RunningMuster.start(data, Map.of("MUSTER_API_TOKENS", tokens()))) {
      var caller = Caller.with(muster, TOKEN);
      caller.post(IncidentsApi.PATH, "{\"title\": \"x\", \"severity\": \"sev4\"}");
      caller.post(
          IncidentsApi.PATH + "/1/updates", "{\"text\": \"x\", \"status\": \"identified\"}");
      assertThat(caller.post(IncidentsApi.PATH + "/1/close", "").json())
          .isEqualTo(shown("\"status\": 409"));
      settled(caller);
    }
  }

  @Test
  void the_kinds_of_entries_and_their_details_are_those_there_are() throws Exception {
    var documented = new TreeMap<String, Set<String>>();
    Pattern.compile("(?m)^\\| `([a-z_]+)` \\| ((?:`[a-z_]+`(?:, )?)*) ?\\|$")
        .matcher(Files.readString(GUIDE).replaceFirst("(?s).*## A timeline entry", ""))
        .results()
        .forEach(row -> documented.put(row.group(1), words(row.group(2))));
    var shown = new TreeMap<String, Set<String>>();
    for (var event : Examples.everyKindOfFact()) {
      var details = EventJson.of(event);
      shown.put(details.kind(), new TreeSet<>(details.fields().keySet()));
    }
    assertThat(shown).hasSize(IncidentEvent.class.getPermittedSubclasses().length);
    assertThat(documented).isEqualTo(shown);
  }

  private static void settled(Caller caller) {
    untilTrue(
        "Slack knows everything",
        () -> caller.get(IncidentsApi.PATH + "/1").json().path("waiting_for_slack").isNull());
  }

  private static Set<String> words(String list) {
    var words = new TreeSet<String>();
    Pattern.compile("`([a-z_]+)`")
        .matcher(list)
        .results()
        .forEach(each -> words.add(each.group(1)));
    return words;
  }

  private static List<String> routes() {
    return Stream.concat(
            routes(IncidentsApi.class, IncidentsApi.PATH),
            routes(AuditLogApi.class, AuditLogApi.PATH))
        .toList();
  }

  private static Stream<String> routes(Class<?> controller, String path) {
    return Stream.of(controller.getDeclaredMethods())
        .flatMap(method ->
            Stream.concat(
                Arrays.stream(method.getAnnotationsByType(Get.class))
                    .map(get -> "GET " + below(path, get.value())),
                Arrays.stream(method.getAnnotationsByType(Post.class))
                    .map(post -> "POST " + below(path, post.value()))));
  }

  private static String below(String path, String below) {
    return path + (below.equals("/") ? "" : below);
  }

  private static List<Example> examples() throws IOException {
    return CURL.matcher(Files.readString(GUIDE))
        .results()
        .map(found -> Example.of(found.group(1)))
        .toList();
  }

  /** The JSON in the guide that contains these words. */
  private static JsonNode shown(String words) throws IOException {
    return new ObjectMapper()
        .readTree(
            Pattern.compile("(?s)```json\n(.*?)```")
                .matcher(Files.readString(GUIDE))
                .results()
                .map(found -> found.group(1))
                .filter(json -> json.contains(words))
                .findFirst()
                .orElseThrow());
  }

  /** The names of all fields, those within others, too; what is null or empty has none. */
  private static Set<String> names(JsonNode json) {
    var names = new TreeSet<String>();
    for (var field : json.properties()) {
      names.add(field.getKey());
      if (!Set.of("channel", "waiting_for_slack").contains(field.getKey())) {
        names(field.getValue()).forEach(inner -> names.add(field.getKey() + "." + inner));
      }
    }
    return names;
  }

  private static String first(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  private static String tokens() throws IOException {
    try (var sandbox =
        Sandbox.start(SandboxSettings.of(Files.readString(Path.of("manifest.yaml"))))) {
      return sandbox.person("maya").id() + ":" + TOKEN;
    }
  }
}
