package dev.muster.runbook;

import dev.muster.catalog.ServiceName;
import dev.muster.incident.Severity;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The YAML front matter of a runbook, between two {@code ---} lines: its title and the incidents it
 * applies to. Unknown keys are ignored, because other tools may use them.
 *
 * @param body the text after the front matter
 */
record FrontMatter(
    Optional<String> title, Set<ServiceName> services, Set<Severity> severities, String body) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "\\A---[ \\t]*\\n(.*?)^---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL | Pattern.MULTILINE);

  static FrontMatter read(String name, String text) {
    var found = SHAPE.matcher(text);
    if (!found.find()) {
      return new FrontMatter(Optional.empty(), Set.of(), Set.of(), text);
    }
    var said = parsed(name, found.group(1));
    return new FrontMatter(
        words(said, "title").stream().findFirst(),
        either(said, "services", "service").stream()
            .map(ServiceName::of)
            .collect(Collectors.toSet()),
        either(said, "severities", "severity").stream()
            .map(each -> severity(name, each))
            .collect(Collectors.toSet()),
        text.substring(found.end()));
  }

  private static Map<?, ?> parsed(String name, String yaml) {
    try {
      var said = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      if (said == null) {
        return Map.of();
      }
      if (said instanceof Map<?, ?> map) {
        return map;
      }
    } catch (YAMLException notEvenYaml) {
      // Reported below.
    }
    throw new InvalidRunbooks(
        "holds %s, whose front matter is no YAML of names and values, such as services: [checkout]",
        name);
  }

  /**
   * Accepts the singular and the plural key: a restriction ignored because of one letter would show
   * the runbook in every incident.
   */
  private static Set<String> either(Map<?, ?> said, String several, String one) {
    var all = new LinkedHashSet<>(words(said, several));
    all.addAll(words(said, one));
    return all;
  }

  /** Accepts a single value as well as a list. */
  private static List<String> words(Map<?, ?> said, String name) {
    var value = said.get(name);
    if (value == null) {
      return List.of();
    }
    Collection<?> values = value instanceof Collection<?> list ? list : List.of(value);
    return values.stream()
        .map(each -> String.valueOf(each).strip())
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static Severity severity(String name, String word) {
    return Severity.read(word)
        .orElseThrow(() ->
            new InvalidRunbooks(
                "holds %s, which is for the severity “%s”; there are SEV1 to SEV4.", name, word));
  }
}
