package dev.muster.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static final Set<String> AGREED =
      Set.of(
          ".ci",
          ".github",
          ".mvn",
          "LICENSE",
          "README.md",
          "deploy",
          "manifest.yaml",
          "migrations",
          "mvnw",
          "mvnw.cmd",
          "pom.xml",
          "src");

  @Test
  void the_top_level_holds_what_was_agreed_and_nothing_else() throws Exception {
    var ignored = ignored();
    try (var entries = Files.list(Path.of(""))) {
      assertThat(entries)
          .allSatisfy(entry ->
              assertThat(isAgreed(entry) || ignored.contains(entry.toString()))
                  .as("%s belongs into a package, into deploy/ or nowhere", entry)
                  .isTrue());
    }
  }

  @Test
  void what_the_build_and_the_application_leave_behind_is_ignored() throws Exception {
    assertThat(ignored()).contains("target", "data");
  }

  /** Dotfiles are the tools' own business. */
  private static boolean isAgreed(Path entry) {
    var name = entry.toString();
    return AGREED.contains(name)
        || name.equals(".git")
        || (name.startsWith(".") && Files.isRegularFile(entry));
  }

  private static Set<String> ignored() throws IOException {
    return Files.readAllLines(Path.of(".gitignore")).stream()
        .map(line -> line.replaceAll("^/|/$", ""))
        .collect(Collectors.toSet());
  }
}
