package dev.muster.postmortem;

import static dev.muster.postmortem.MarkdownInline.lines;
import static dev.muster.postmortem.MarkdownInline.link;
import static dev.muster.postmortem.MarkdownInline.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.UserText;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people write, the structure is ours and the words are theirs. */
class MarkdownDocumentTest {

  /** Told apart below: what stands between fences is no words. */
  private static final Pattern FENCED = Pattern.compile("```[\\s\\S]+?```");

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
    var text = UserText.lines(typed);
    var line = UserText.line(typed).isEmpty() ? "x" : UserText.line(typed);
    var markdown =
        new MarkdownDocument()
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
    assertThat(read.inlines()).as(markdown).isSubsetOf("Text", "HardLineBreak", "Code", "Link");
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
                    .collect(Collectors.joining()))
            .filter(words -> !FENCED.matcher(words).find()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.b/x_y_z?q=a&r=b~c~d",
        "https://a.b/$PATH/$HOME+1/*all*",
        "https://a.b/p?x=&lt;&copy=1",
        "https://a.b/wiki/Foo_(bar)",
        "https://a.b/a|b||c",
        "http://grafana:3000/d/__uid__?from=now-1h&to=now"
      })
  void an_address_survives_every_sign_of_markup(String address) {
    var sentence = "See " + address + ". (Also " + address + ")";
    var markdown =
        new MarkdownDocument()
            .heading(2, sentence)
            .paragraph(lines(sentence + "\n" + sentence))
            .bullets(List.of(words(sentence)))
            .table(List.of("a"), List.of(List.of(words(sentence))))
            .markdown();

    var read = ReadBack.of(markdown);
    assertThat(read.links()).as(markdown).hasSize(10).containsOnly(address);
    assertThat(read.texts())
        .as(markdown)
        .containsExactly(sentence, sentence + "\n" + sentence, sentence, "a", sentence);
    if (!address.contains("|")) {
      assertThat(markdown).contains("<" + address + ">").doesNotContain("](");
    }
  }

  @Test
  void a_stretch_in_bold_ends_beside_its_address() {
    var markdown =
        new MarkdownDocument().paragraph(words("*https://a.b/x* and _https://a.b/y_")).markdown();
    assertThat(ReadBack.of(markdown).links()).containsExactly("https://a.b/x", "https://a.b/y");
  }

  @Test
  void code_between_fences_keeps_its_columns_and_what_stands_around_it() {
    var typed =
        UserText.lines(
            """
            The plan:
            ```
            Seq Scan  on orders
              -> Index Scan

            \t*rows* = 1_000
            ```
            Too slow.\
            """);
    var markdown =
        new MarkdownDocument()
            .paragraph(lines(typed))
            .bullets(
                List.of(
                    MarkdownInline.sequence(
                        List.of(
                            MarkdownInline.strong("10:00"),
                            words(" – "),
                            lines(typed),
                            words(" (x)"))),
                    words("next")))
            .paragraph(words("end"))
            .markdown();

    var read = ReadBack.of(markdown);
    assertThat(read.code())
        .as(markdown)
        .containsExactly(
            "Seq Scan  on orders\n  -> Index Scan\n\n\t*rows* = 1_000\n",
            "Seq Scan  on orders\n  -> Index Scan\n\n\t*rows* = 1_000\n");
    assertThat(read.shape())
        .as(markdown)
        .isEqualTo(
            "Paragraph FencedCodeBlock Paragraph"
                + " BulletList(ListItem(Paragraph FencedCodeBlock Paragraph) ListItem(Paragraph))"
                + " Paragraph");
    assertThat(read.texts())
        .as(markdown)
        .containsExactly(
            "The plan:", "Too slow.", "10:00 – The plan:", "Too slow. (x)", "next", "end");
  }

  @Test
  void code_in_a_line_stays_code_everywhere() {
    var typed = "Run `kubectl get pods  -l app=a_b|c` and ```\nrm -rf *x*\n``` now";
    var markdown =
        new MarkdownDocument()
            .paragraph(lines("Run `kubectl get pods  -l app=a_b|c` now"))
            .table(List.of("a"), List.of(List.of(words(typed))))
            .markdown();

    assertThat(ReadBack.of(markdown).texts())
        .as(markdown)
        .containsExactly(
            "Run `kubectl get pods  -l app=a_b|c` now",
            "a",
            "Run `kubectl get pods  -l app=a_b|c` and `rm -rf *x*` now");
  }

  @Test
  void a_fence_that_is_never_closed_is_words() {
    var markdown = new MarkdownDocument().paragraph(lines("a ```b\nc")).markdown();
    assertThat(ReadBack.of(markdown).texts()).containsExactly("a ```b\nc");
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
        new MarkdownDocument()
            .paragraph(link("message", URI.create("https://a.b/p?x=(1)&y=%3C")))
            .markdown();
    assertThat(ReadBack.of(markdown).links()).containsExactly("https://a.b/p?x=(1)&y=%3C");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "x"})
  void nothing_but_a_page_is_linked(String address) {
    var markdown =
        new MarkdownDocument().paragraph(link("message", URI.create(address))).markdown();
    assertThat(ReadBack.of(markdown).links()).isEmpty();
    assertThat(markdown).isEqualTo("message\n");
  }
}
