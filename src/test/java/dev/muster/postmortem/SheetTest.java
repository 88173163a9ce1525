package dev.muster.postmortem;

import static dev.muster.postmortem.Phrase.lines;
import static dev.muster.postmortem.Phrase.link;
import static dev.muster.postmortem.Phrase.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Words;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people write, the structure is ours and the words are theirs. */
class SheetTest {

  private static final List<String> PIECES =
      List.of(
          "*",
          "**",
          "_",
          "__",
          "`",
          "```",
          "~",
          "~~~",
          "|",
          "||",
          "#",
          "## ",
          "-",
          "--",
          "---",
          "- ",
          "+",
          "+ ",
          "=",
          "===",
          "1.",
          "1. ",
          "2) ",
          "12",
          ".",
          ")",
          "(",
          "[",
          "]",
          "](",
          "!",
          "![",
          "<",
          ">",
          "> ",
          "<b>",
          "</b>",
          "<!--",
          "-->",
          "<!channel>",
          "<@U1>",
          "&",
          "&amp;",
          "&#10;",
          "&lt",
          "\\",
          "\\\\",
          "$",
          "$$",
          ":",
          ":-:",
          "|-|",
          " ",
          "  ",
          "\t",
          "\n",
          "\n\n",
          "\n    ",
          "x",
          "word",
          "http://a.b",
          "javascript:",
          "é",
          "🔥",
          "👩‍🚒",
          "\u2028",
          "\u00A0",
          "'",
          "\"",
          "{",
          "}",
          "^",
          "%",
          "@",
          ",",
          ";",
          "?",
          "/");

  @ParameterizedTest
  @MethodSource("hostileWords")
  void the_words_come_through_everywhere_and_change_nothing(String typed) {
    var text = Words.lines(typed);
    var line = Words.line(typed).isEmpty() ? "x" : Words.line(typed);
    var markdown =
        new Sheet()
            .heading(1, line)
            .paragraph(lines("x\n" + text))
            .paragraph(lines(text + "\nx"))
            .bullets(List.of(lines("x\n" + text), words(line)))
            .numbered(List.of(words(line), words(line)))
            .table(List.of(line, "b"), List.of(List.of(words(line), words(line))))
            .paragraph(words("end"))
            .markdown();

    var read = ReadBack.of(markdown);
    assertThat(read.shape())
        .as(markdown)
        .isEqualTo(
            "Heading Paragraph Paragraph BulletList(ListItem(Paragraph) ListItem(Paragraph))"
                + " OrderedList(ListItem(Paragraph) ListItem(Paragraph))"
                + " TableBlock(TableHead(TableRow(TableCell TableCell))"
                + " TableBody(TableRow(TableCell TableCell))) Paragraph");
    assertThat(read.inlines()).as(markdown).isSubsetOf("Text", "HardLineBreak");
    assertThat(read.texts())
        .as(markdown)
        .containsExactly(
            line,
            stripped("x\n" + text),
            stripped(text + "\nx"),
            stripped("x\n" + text),
            line,
            line,
            line,
            line,
            "b",
            line,
            line,
            "end");
  }

  static Stream<String> hostileWords() {
    var random = new Random(42);
    return Stream.concat(
        PIECES.stream().filter(piece -> !piece.isBlank()),
        IntStream.range(0, 1000)
            .mapToObj(n ->
                random
                    .ints(1 + n % 12, 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining())));
  }

  private static String stripped(String text) {
    return text.lines()
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_page_may_be_linked() {
    var markdown =
        new Sheet().paragraph(link("message", URI.create("https://a.b/p?x=(1)&y=%3C"))).markdown();
    assertThat(ReadBack.of(markdown).links()).containsExactly("https://a.b/p?x=(1)&y=%3C");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "x"})
  void nothing_but_a_page_is_linked(String address) {
    var markdown = new Sheet().paragraph(link("message", URI.create(address))).markdown();
    assertThat(ReadBack.of(markdown).links()).isEmpty();
    assertThat(markdown).isEqualTo("message\n");
  }
}
