package dev.muster.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.RunningMuster;
import dev.muster.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README says can be held to the code is. */
class ReadmeTest {

  private static final Path README = Path.of("README.md");

  /** A line of the README's table or of what help shows: the usage in backticks, the purpose. */
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^(?:\\| )?`(/incident[^`]*)`(?: \\| |  )(.*?)(?: \\|)?$");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  @Test
  void its_commands_are_those_that_help_shows(@TempDir Path data) throws Exception {
    try (var database = TestDatabase.h2();
        var muster = RunningMuster.start(data, Map.of("DATABASE_URL", database.url()))) {
      var help = muster.person("maya").type("#general", "/incident help").body();
      var shown = new ObjectMapper().readTree(help).path("text").asText();

      assertThat(commands(Files.readString(README)))
          .isEqualTo(commands(shown.replace("&lt;", "<").replace("&gt;", ">")))
          .hasSizeGreaterThan(10);
    }
  }

  @Test
  void the_hint_in_the_manifest_names_commands_there_are() throws Exception {
    var known = new TreeSet<>(Set.of("help"));
    commands(Files.readString(README))
        .forEach(command -> known.add(command.replaceFirst("/incident (\\w+).*", "$1")));
    var hint =
        Files.readAllLines(Path.of("manifest.yaml")).stream()
            .filter(line -> line.contains("usage_hint: "))
            .map(line -> line.replaceFirst(".*usage_hint: ", ""))
            .findFirst()
            .orElseThrow();

    assertThat(hint.split(" \\| "))
        .allSatisfy(each -> assertThat(known).contains(each.split(" ")[0]));
  }

  @Test
  void its_events_are_those_the_manifest_asks_for() throws Exception {
    var readme = Files.readString(README);
    var table = readme.substring(readme.indexOf("\nWhat Slack tells Muster:"));
    var told =
        Pattern.compile("`([a-z_.]+)`")
            .matcher(table.substring(0, table.indexOf("\n## ")))
            .results()
            .map(each -> each.group(1));
    var asked =
        Files.readAllLines(Path.of("manifest.yaml")).stream()
            .dropWhile(line -> !line.contains("bot_events:"))
            .skip(1)
            .takeWhile(line -> line.strip().startsWith("- "))
            .map(line -> line.strip().substring(2));

    assertThat(told).containsExactlyInAnyOrderElementsOf(asked.toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "deploy/api.md",
        "deploy/architecture.md",
        "deploy/benchmarks.md",
        "deploy/changelog.md",
        "deploy/contributing.md",
        "deploy/decisions.md",
        "deploy/delivery.md",
        "deploy/running-muster.md"
      })
  void its_links_lead_somewhere(String document) throws Exception {
    for (var link : links(Path.of(document))) {
      if (!URI.create(link).isAbsolute()) {
        assertLeadsSomewhere(Path.of(document), link);
      }
    }
  }

  private static void assertLeadsSomewhere(Path document, String link) throws IOException {
    var parts = link.split("#", 2);
    var target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
    assertThat(target).exists();
    if (parts.length > 1) {
      assertThat(Files.readAllLines(target))
          .as(link)
          .anyMatch(line -> line.startsWith("#") && anchor(line).equals(parts[1]));
    }
  }

  /** As GitHub and its like make them of headings. */
  private static String anchor(String heading) {
    return heading
        .replaceFirst("^#+ ", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9 -]", "")
        .replace(' ', '-');
  }

  private static List<String> commands(String text) {
    return COMMAND
        .matcher(text)
        .results()
        .map(found -> found.group(1) + ": " + found.group(2))
        .toList();
  }

  private static List<String> links(Path document) throws IOException {
    return LINK.matcher(Files.readString(document)).results().map(found -> found.group(1)).toList();
  }
}
