package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BannerTest {

  private static final URI PAGES = URI.create("http://127.0.0.1:8080/");

  @Test
  void the_sandbox_says_where_to_go_what_to_type_and_how_to_stop() {
    var sandbox = URI.create("http://127.0.0.1:8081/");

    assertThat(Banner.ofSandbox(sandbox, PAGES, Path.of("data")).lines().map(String::strip))
        .contains(
            "Open   http://127.0.0.1:8081/",
            "Type   /incident declare",
            "Stop   Ctrl-C (incidents are kept in data)",
            "Incident pages: http://127.0.0.1:8080/");
  }

  @Test
  void in_a_workspace_of_slack_there_is_nothing_to_open() {
    assertThat(Banner.ofWorkspace(PAGES).lines().map(String::strip))
        .contains("Type   /incident help in Slack", "Incident pages: http://127.0.0.1:8080/")
        .noneMatch(line -> line.startsWith("Open"));
  }
}
