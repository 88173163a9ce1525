package dev.muster.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.muster.house.SourceSets.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SourceSetsTest {

  private static final String SANDBOX = "dev.muster.sandbox";

  @Test
  void every_code_file_is_in_a_source_set() {
    assertThat(SourceSets.all().stream().map(Source::file))
        .containsExactlyInAnyOrderElementsOf(SourceSets.javaFiles(Path.of("src")));
  }

  @Test
  void the_build_compiles_every_source_set() throws Exception {
    var pom = Files.readString(Path.of("pom.xml"));

    for (var set : SourceSets.values()) {
      if (set != SourceSets.MAIN && set != SourceSets.TEST) {
        assertThat(pom).contains("<source>" + set.root() + "</source>");
      }
    }
  }

  /** A second configuration of the compiler could switch a check off for one source set. */
  @Test
  void one_configuration_of_the_compiler_serves_all_source_sets() throws Exception {
    assertThat(Files.readString(Path.of("pom.xml")))
        .containsOnlyOnce("<artifactId>maven-compiler-plugin</artifactId>")
        .containsOnlyOnce("-Xplugin:ErrorProne")
        .containsOnlyOnce("-Xep:NullAway:ERROR");
  }

  /** NullAway checks marked packages only. A test is in the package of what it tests. */
  @Test
  void every_package_of_every_source_set_says_what_may_be_null() {
    var marked =
        SourceSets.all().stream()
            .filter(each -> each.fileName().equals("package-info.java"))
            .filter(each -> each.text().contains("@NullMarked"))
            .map(Source::packageName)
            .collect(Collectors.toSet());

    assertThat(SourceSets.all())
        .allSatisfy(each -> {
          if (!marked.contains(each.packageName())) {
            fail(
                "%s: package %s has no package-info.java with @NullMarked",
                each.file(), each.packageName());
          }
        });
  }

  @Test
  void the_sandbox_is_in_its_own_folders_and_the_bot_in_its_own() {
    assertThat(SourceSets.MAIN.sources()).noneMatch(each -> each.packageName().startsWith(SANDBOX));
    assertThat(SourceSets.SANDBOX.sources())
        .isNotEmpty()
        .allMatch(each -> each.packageName().startsWith(SANDBOX));
    assertThat(SourceSets.SANDBOX_TEST.sources())
        .isNotEmpty()
        .allMatch(each -> each.packageName().startsWith(SANDBOX));
    assertThat(Path.of("src/main/resources/sandbox")).doesNotExist();
  }

  @Test
  void the_jar_keeps_the_build_of_vue_that_the_page_loads() throws Exception {
    var pom = Files.readString(Path.of("pom.xml"));
    var version = pom.replaceFirst("(?s).*<vue\\.version>([^<]+)<.*", "$1");
    var loaded =
        SourceSets.SANDBOX.sources().stream()
            .filter(each -> each.fileName().equals("StaticFiles.java"))
            .map(each -> each.text().replaceFirst("(?s).*\"(META-INF/[^\"]+)\".*", "$1"));

    assertThat(loaded)
        .singleElement()
        .satisfies(path ->
            assertThat(pom.replace("${vue.version}", version))
                .contains("<include>" + path + "</include>"));
  }
}
