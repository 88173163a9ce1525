package dev.muster.house;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What deploy/ hands to operators fits the code, and gives away no more than it must. */
class ComposeTest {

  private static final Path DEPLOY = Path.of("deploy");
  private static final Path CODE = Path.of("src/main/java/dev/muster");

  /** Read by the framework rather than by us. */
  private static final String CONFIGURATION_FILES = "MICRONAUT_CONFIG_FILES";

  private static final Pattern READ =
      Pattern.compile("environment(?:, |\\.getOrDefault\\()\"(\\w+)\"");

  @Test
  void muster_is_given_nothing_but_settings() throws Exception {
    assertThat(settings()).contains("SLACK_BOT_TOKEN", "DATABASE_PASSWORD", "MUSTER_DATA", "PORT");
    assertThat(settings()).containsAll(map(muster(), "environment").keySet());
  }

  @Test
  void the_image_is_given_nothing_but_settings_either() throws Exception {
    var given = new TreeSet<String>();
    find("(?m)^(?:ENV|   ) +([A-Z_]+)=", containerfile()).forEach(given::add);

    assertThat(given).contains("MUSTER_DATA", "JAVA_TOOL_OPTIONS");
    given.remove("JAVA_TOOL_OPTIONS");
    assertThat(settings()).containsAll(given);
  }

  @Test
  void every_setting_is_in_the_example_and_in_the_guide() throws Exception {
    assertThat(find("(?m)^#?([A-Z_]+)=", read("muster.env.example")))
        .containsExactlyInAnyOrderElementsOf(settings());
    assertThat(find("(?m)^\\| `([A-Z_]+)` \\|", read("running-muster.md")))
        .containsExactlyInAnyOrderElementsOf(settings());
  }

  @Test
  void what_compose_asks_for_can_be_written_into_the_example() throws Exception {
    assertThat(find("(?m)^#?([A-Z_]+)=", read("muster.env.example")))
        .containsAll(find("\\$\\{([A-Z_]+)", read("compose.yaml")));
  }

  @Test
  void the_example_holds_no_secret() throws Exception {
    assertThat(find("(?m)^[A-Z_]*(?:TOKEN|SECRET|PASSWORD)=(.+)$", read("muster.env.example")))
        .isEmpty();
    assertThat(Files.readAllLines(DEPLOY.resolve(".gitignore"))).contains("muster.env");
  }

  @Test
  void the_cadences_of_the_examples_are_those_of_the_code() throws Exception {
    var code = Files.readString(CODE.resolve("reminder/CadenceSettings.java"));
    var example = map(map(parsed(read("muster.yml.example")), "muster"), "cadence");

    assertThat(find("defaultValue = \"(\\w+)\"\\) Duration", code))
        .hasSize(4)
        .containsExactlyElementsOf(example.values().stream().map(Object::toString).toList());
    assertThat(read("running-muster.md"))
        .contains(
            read("muster.yml.example")
                .lines()
                .filter(line -> line.strip().startsWith("sev"))
                .toList());
  }

  @Test
  void muster_is_not_root() throws Exception {
    assertThat(find("(?m)^USER (.+)$", containerfile()))
        .singleElement()
        .satisfies(user -> assertThat(user).matches("[1-9][0-9]{3,}:[1-9][0-9]{3,}"));
  }

  @Test
  void images_are_pinned() throws Exception {
    assertThat(find("(?m)^FROM (\\S+)", containerfile()))
        .isNotEmpty()
        .allSatisfy(image -> assertThat(image).matches("eclipse-temurin:25\\.[0-9.]+_[0-9]+-.+"));
    assertThat(map(services(), "database").get("image"))
        .asString()
        .matches("postgres:18\\.[0-9]+.*");
  }

  @Test
  void containers_write_to_their_volumes_only_and_gain_no_privileges() throws Exception {
    for (var name : services().keySet()) {
      var service = map(services(), name);
      assertThat(service).as(name).containsEntry("read_only", true).containsKey("restart");
      assertThat(list(service, "security_opt")).as(name).contains("no-new-privileges:true");
    }
    assertThat(list(muster(), "cap_drop")).containsExactly("ALL");
  }

  @Test
  void the_port_is_for_this_machine_and_the_database_for_muster_alone() throws Exception {
    assertThat(list(muster(), "ports"))
        .isNotEmpty()
        .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
    assertThat(map(services(), "database")).doesNotContainKey("ports");
    assertThat(list(map(services(), "database"), "networks")).containsExactly("inside");
    assertThat(map(map(compose(), "networks"), "inside")).containsEntry("internal", true);
  }

  @Test
  void the_image_is_built_of_what_its_build_needs() throws Exception {
    var allowed = Files.readAllLines(Path.of(".dockerignore"));

    assertThat(allowed).contains("*");
    assertThat(allowed.stream().filter(line -> line.startsWith("!")).map(line -> line.substring(1)))
        .contains(
            "pom.xml",
            "mvnw",
            "manifest.yaml",
            "migrations",
            "src/main",
            "src/sandbox/java",
            "src/sandbox/resources")
        .allSatisfy(path -> assertThat(Path.of(path)).exists());
  }

  /** The names that {@code Settings} reads, and the framework's one. */
  private static Set<String> settings() throws IOException {
    return Stream.concat(
            find(READ.pattern(), Files.readString(CODE.resolve("Settings.java"))).stream(),
            Stream.of(CONFIGURATION_FILES))
        .collect(toSet());
  }

  private static Map<String, Object> muster() throws IOException {
    return map(services(), "muster");
  }

  private static Map<String, Object> services() throws IOException {
    return map(compose(), "services");
  }

  private static Map<String, Object> compose() throws IOException {
    return parsed(read("compose.yaml"));
  }

  private static String containerfile() throws IOException {
    return read("Containerfile");
  }

  private static String read(String name) throws IOException {
    return Files.readString(DEPLOY.resolve(name));
  }

  private static List<String> find(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static Map<String, Object> parsed(String yaml) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> tree, String name) {
    return (Map<String, Object>) requireNonNull(tree.get(name), name);
  }

  private static Collection<String> list(Map<String, Object> tree, String name) {
    return ((Collection<?>) tree.getOrDefault(name, List.of()))
        .stream().map(String::valueOf).toList();
  }
}
