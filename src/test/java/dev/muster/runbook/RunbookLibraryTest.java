package dev.muster.runbook;

import static dev.muster.incident.Examples.declared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.catalog.ServiceName;
import dev.muster.incident.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunbookLibraryTest {

  @TempDir Path folder;

  @Test
  void the_example_is_a_runbook() {
    var library = RunbookLibrary.read(Path.of("deploy/runbooks"));

    assertThat(library.all())
        .singleElement()
        .satisfies(example -> {
          assertThat(example.name()).isEqualTo("checkout-is-down");
          assertThat(example.title()).isEqualTo("Checkout is down");
          assertThat(example.services()).containsExactly(ServiceName.of("checkout"));
          assertThat(example.severities()).containsOnly(Severity.SEV1, Severity.SEV2);
          assertThat(example.steps()).hasSize(6);
        });
    assertThat(library.meantFor(declared())).hasSize(1);
  }

  /** The incident is a SEV2 of checkout and payments. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "services: [checkout] | true",
        "services: [search, Payments] | true",
        "service: checkout | true",
        "services: [search] | false",
        "severities: [SEV1, sev-2] | true",
        "severity: 2 | true",
        "severities: [SEV1] | false",
        "services: [checkout]; severities: [SEV2] | true",
        "services: [checkout]; severities: [SEV3] | false",
        "services: [search]; severities: [SEV2] | false",
        "title: For all | true",
        "owner: {team: Payments}; tags: | true",
      })
  void a_runbook_is_for_the_incidents_that_its_front_matter_names(String said, boolean isFor) {
    var text = "---\n" + said.replace("; ", "\n") + "\n---\n- [ ] Look";

    assertThat(RunbookLibrary.runbook("x", "x.md", text).isFor(declared())).isEqualTo(isFor);
  }

  @Test
  void its_title_is_given_or_its_first_heading_or_its_name() throws Exception {
    write("a.md", "---\ntitle: Given\n---\n# Heading\n");
    write("b.md", "# Heading *of* b\n\nWords");
    write("c.md", "Words");
    var library = RunbookLibrary.read(folder);

    assertThat(library.all())
        .extracting(Runbook::title)
        .containsExactly("Given", "Heading of b", "c");
    assertThat(library.all()).extracting(each -> each.parts().size()).containsExactly(1, 1, 1);
  }

  @Test
  void what_is_no_runbook_stays_where_it_is() throws Exception {
    write("README.md", "---\nseverities: [all]\n---");
    write(".hidden.md", "x");
    write("notes.txt", "x");
    Files.createDirectory(folder.resolve("old.md"));

    assertThat(RunbookLibrary.read(folder).all()).isEmpty();
  }

  @Test
  void a_runbook_is_found_by_what_people_call_it() throws Exception {
    write("database.md", "# The database is down");
    write("database-is-slow.md", "# Slow queries");
    write("dns.md", "# Nobody finds us");
    var library = RunbookLibrary.read(folder);

    assertThat(library.called("database")).extracting(Runbook::name).containsExactly("database");
    assertThat(library.called("Data"))
        .extracting(Runbook::name)
        .containsExactly("database", "database-is-slow");
    assertThat(library.called("nobody FINDS us")).extracting(Runbook::name).containsExactly("dns");
    assertThat(library.called("kafka")).isEmpty();
  }

  @Test
  void files_of_other_systems_are_read_too() throws Exception {
    write("x.md", "\uFEFF---\r\ntitle: Windows\r\n---\r\n\r\n- [ ] Look\r\n- [ ] Listen\r\n");

    assertThat(RunbookLibrary.read(folder).all().getFirst().title()).isEqualTo("Windows");
    assertThat(RunbookLibrary.read(folder).all().getFirst().steps()).hasSize(2);
  }

  @Test
  void what_cannot_be_used_is_named() throws Exception {
    refused("x.md", "---\n{\n---\n", "holds x.md, whose front matter is no YAML");
    refused("x.md", "---\n- a\n---\n", "holds x.md, whose front matter is no YAML");
    refused("x.md", "---\n!!java.net.URL [x]\n---\n", "holds x.md, whose front matter is no YAML");
    refused("x.md", "---\nseverity: high\n---\n", "holds x.md, which is for the severity “high”");
    refused("x.md", "- [ ]  \n- [ ] b", "holds x.md, which has a step without words.");
    refused("x.md", "- [ ] " + "x".repeat(501), "holds x.md, which has a step of 501 characters");
    refused("x.md", "# " + "x".repeat(151), "holds x.md, whose title has 151 characters");
    refused("x.md", "x".repeat(262_145), "holds x.md, which is larger than 256 kB.");
    refused("Check out.md", "x", "holds “Check out.md”; name a runbook in at most 64");
    Files.write(folder.resolve("x.md"), new byte[] {'#', ' ', (byte) 0xff});
    assertThatThrownBy(() -> RunbookLibrary.read(folder))
        .isInstanceOf(InvalidRunbooks.class)
        .hasMessage("holds x.md, which is no UTF-8 text.");
    assertThatThrownBy(() -> RunbookLibrary.read(folder.resolve("gone")))
        .isInstanceOf(InvalidRunbooks.class)
        .hasMessageMatching("names a folder that cannot be read: /.*/gone\\.");
  }

  private void refused(String file, String text, String problem) throws IOException {
    write(file, text);
    assertThatThrownBy(() -> RunbookLibrary.read(folder))
        .isInstanceOf(InvalidRunbooks.class)
        .hasMessageStartingWith(problem);
    Files.delete(folder.resolve(file));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
