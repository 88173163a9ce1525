package dev.muster.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.runbook.Runbook.Code;
import dev.muster.runbook.Runbook.Heading;
import dev.muster.runbook.Runbook.Part;
import dev.muster.runbook.Runbook.Prose;
import dev.muster.runbook.Runbook.Step;
import dev.muster.runbook.RunbookLine.Plain;
import dev.muster.runbook.RunbookLine.Reference;
import dev.muster.runbook.RunbookLine.Verbatim;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {

  @Test
  void every_kind_of_part_is_read_in_order() {
    assertThat(
            read(
                """
                ## First *of* all

                Breathe,
                then

                > look.

                - [ ] Look
                - Listen
                * [x] Smell

                1. [ ] Touch
                2. Taste

                ```sh
                uptime
                  w
                ```
                <!-- for ourselves -->
                ---
                """))
        .containsExactly(
            new Heading("First of all"),
            prose("Breathe, then"),
            prose("look."),
            step("Look"),
            new Prose(new RunbookLine(List.of(new Plain("• "), new Plain("Listen")))),
            step("Smell"),
            step("Touch"),
            new Prose(new RunbookLine(List.of(new Plain("2. "), new Plain("Taste")))),
            new Code("uptime\n  w"));
  }

  @Test
  void what_is_to_be_typed_and_where_to_look_stands_out() {
    assertThat(
            read(
                "- [ ] Run `kubectl get <pods>`, **then** see"
                    + " [the dashboard](https://grafana.example/d?a=1&b=2)."))
        .containsExactly(
            new Step(
                new RunbookLine(
                    List.of(
                        new Plain("Run "),
                        new Verbatim("kubectl get <pods>"),
                        new Plain(", then see "),
                        new Reference(
                            "the dashboard", URI.create("https://grafana.example/d?a=1&b=2")),
                        new Plain(".")))));
    assertThat(words("- [ ] `reboot`")).containsExactly("reboot");
  }

  @Test
  void only_a_page_is_linked() {
    assertThat(words("See [this](javascript:alert(1)) and [that](other.md) and ![a chart](x.png)"))
        .containsExactly("See this (javascript:alert(1)) and that (other.md) and a chart");
  }

  @Test
  void what_belongs_to_a_step_follows_it() {
    assertThat(
            read(
                """
                - [ ] Turn it on:

                  ```
                  on
                  ```
                  - [ ] Wait
                - [ ] Turn it off
                """))
        .containsExactly(step("Turn it on:"), new Code("on"), step("Wait"), step("Turn it off"));
  }

  @Test
  void a_step_that_is_there_twice_is_two_steps() {
    assertThat(words("- [ ] Look\n- [ ] Act\n- [ ] Look\n- [ ] Look"))
        .containsExactly("Look", "Act", "Look (2)", "Look (3)");
  }

  @Test
  void a_step_is_known_by_its_words_wherever_it_stands() {
    var step = (Step) read("- [ ] Look `here`").getFirst();
    var moved = (Step) read("Words\n\n1. [x] Look **here**").getLast();
    var other = (Step) read("- [ ] Look there").getFirst();

    assertThat(step.key()).matches("[0-9a-f]{16}").isEqualTo(moved.key());
    assertThat(other.key()).isNotEqualTo(step.key());
  }

  @Test
  void nobody_can_hide_anything_in_it() {
    assertThat(words("- [ ] Look\u202E and <b>act</b> \u200B")).containsExactly("Look and act");
  }

  private static List<Part> read(String markdown) {
    return MarkdownReader.read("x.md", markdown);
  }

  private static List<String> words(String markdown) {
    return read(markdown).stream()
        .map(part ->
            switch (part) {
              case Heading(var words) -> words;
              case Prose(var line) -> line.words();
              case Code(var text) -> text;
              case Step step -> step.words();
            })
        .toList();
  }

  private static Step step(String words) {
    return new Step(new RunbookLine(List.of(new Plain(words))));
  }

  private static Prose prose(String words) {
    return new Prose(new RunbookLine(List.of(new Plain(words))));
  }
}
