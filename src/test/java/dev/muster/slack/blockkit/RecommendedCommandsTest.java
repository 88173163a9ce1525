package dev.muster.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;

import dev.muster.incident.RoleCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever our messages, help and manuals tell people to type is understood. */
class RecommendedCommandsTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/muster");

  private static final Pattern RECOMMENDED = Pattern.compile("/incident ([a-z][a-z-]*)");

  private static final Pattern ROLE = Pattern.compile("/incident role ([a-z][a-z-]*)");

  /** Between two pieces of one string. */
  private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");

  @Test
  void every_command_that_we_recommend_exists() {
    var known =
        Stream.concat(commands().flatMap(RecommendedCommandsTest::words), Stream.of("help"))
            .toList();
    var recommended = mentioned(RECOMMENDED);

    assertThat(recommended).hasSizeGreaterThan(30).containsKeys("actions", "action", "declare");
    assertThat(recommended.keySet()).as(recommended.toString()).isSubsetOf(known);
  }

  /** The manual's examples of settings have roles of their own. */
  @Test
  void every_role_that_we_recommend_to_give_exists() {
    var recommended = mentioned(ROLE);
    recommended.values().removeIf(file -> file.startsWith("deploy"));
    assertThat(recommended)
        .isNotEmpty()
        .allSatisfy((word, where) ->
            assertThat(RoleCatalog.USUAL.read(word)).as(where + ": " + word).isPresent());
  }

  @Test
  void no_word_means_two_commands() {
    assertThat(commands().flatMap(RecommendedCommandsTest::words)).doesNotHaveDuplicates();
  }

  private static Stream<String> words(IncidentCommand command) {
    return Stream.concat(Stream.of(command.word()), command.otherWords().stream());
  }

  private static Stream<IncidentCommand> commands() {
    return files(SOURCES.resolve("slack"))
        .filter(each -> each.toString().endsWith("Command.java"))
        .map(each -> Path.of("src/main/java").relativize(each).toString())
        .map(name -> name.replaceFirst("\\.java$", "").replace('/', '.'))
        .filter(name -> !name.equals(IncidentCommand.class.getName()))
        .map(RecommendedCommandsTest::command);
  }

  /** Only what it is called is asked of it. */
  private static IncidentCommand command(String name) {
    try {
      return (IncidentCommand) mock(Class.forName(name), CALLS_REAL_METHODS);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Each word, and a file it stands in. */
  private static Map<String, String> mentioned(Pattern pattern) {
    var found = new TreeMap<String, String>();
    texts()
        .forEach(file ->
            pattern
                .matcher(JOINED.matcher(read(file)).replaceAll(""))
                .results()
                .map((MatchResult each) -> each.group(1))
                .forEach(word -> found.put(word, file.toString())));
    return found;
  }

  private static List<Path> texts() {
    return Stream.of(
            files(SOURCES),
            files(Path.of("src/main/jte")),
            files(Path.of("src/main/resources")),
            files(Path.of("deploy")).filter(each -> !each.toString().endsWith(".png")),
            Stream.of(Path.of("README.md"), Path.of("manifest.yaml")))
        .flatMap(each -> each)
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    try (var found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
