package dev.muster.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Parses user text as Slack displays it: code between backticks and addresses of pages are kept,
 * everything else is plain text.
 */
final class Prose {

  private static final Pattern FENCED = Pattern.compile("```([\\s\\S]+?)```");
  private static final Pattern CODE_OR_ADDRESS =
      Pattern.compile("(?<!`)`([^`\\n]+)`(?!`)|https?://[^\\s<>`]+");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n");

  /**
   * Whitespace with a line break in it. The match must start at the beginning of the whitespace, so
   * that each run is scanned once.
   */
  private static final Pattern BREAK = Pattern.compile("(?<!\\s)(?=[\\s&&[^\\n]]*+\\n)\\s++");

  private static final Pattern FIRST_BREAK = Pattern.compile("\\A[ \\t]*\\n");
  private static final String SENTENCE_ENDS = ".,:;!?'\"";

  private Prose() {}

  /** The text on one line, for a cell, a heading or a sentence. */
  static List<Node> line(String words) {
    var inTicks =
        parts(words).stream()
            .map(part -> part.isCode() ? inTicks(part.words()) : part.words())
            .collect(Collectors.joining());
    return inline(BREAK.matcher(inTicks).replaceAll(" "));
  }

  /** The text with its line breaks; fenced code becomes a block. */
  static List<Node> lines(String words) {
    var nodes = new ArrayList<Node>();
    parts(words).forEach(part -> nodes.addAll(part.isCode() ? List.of(block(part)) : text(part)));
    return nodes;
  }

  /** Like {@link #lines}, split at blank lines. */
  static List<List<Node>> paragraphs(String words) {
    return parts(words).stream()
        .flatMap(part ->
            part.isCode()
                ? Stream.of(List.<Node>of(block(part)))
                : BLANK_LINES.splitAsStream(part.words()).map(each -> text(new Part(each, false))))
        .filter(nodes -> !nodes.isEmpty())
        .toList();
  }

  private record Part(String words, boolean isCode) {}

  private static List<Part> parts(String words) {
    var parts = new ArrayList<Part>();
    var matcher = FENCED.matcher(words);
    var from = 0;
    while (matcher.find()) {
      if (!matcher.group(1).isBlank()) {
        parts.add(new Part(words.substring(from, matcher.start()), false));
        parts.add(new Part(matcher.group(1), true));
        from = matcher.end();
      }
    }
    parts.add(new Part(words.substring(from), false));
    return parts;
  }

  /** Keeps indentation; removes the line breaks next to the fences. */
  private static Node block(Part code) {
    var block = new FencedCodeBlock();
    block.setLiteral(FIRST_BREAK.matcher(code.words()).replaceFirst("").stripTrailing() + "\n");
    return block;
  }

  private static List<Node> text(Part part) {
    return part.words()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .<Node>mapMulti((line, nodes) -> {
          nodes.accept(new HardLineBreak());
          inline(line).forEach(nodes);
        })
        .skip(1)
        .toList();
  }

  private static List<Node> inline(String line) {
    var nodes = new ArrayList<Node>();
    var matcher = CODE_OR_ADDRESS.matcher(line);
    var from = 0;
    while (matcher.find(from)) {
      var code = matcher.group(1);
      var end = code == null ? endOfAddress(line, matcher.start(), matcher.end()) : matcher.end();
      if (code == null || !code.isBlank()) {
        words(nodes, line.substring(from, matcher.start()));
        nodes.add(
            code == null ? new Autolink(line.substring(matcher.start(), end)) : new Code(code));
      } else {
        words(nodes, line.substring(from, end));
      }
      from = end;
    }
    words(nodes, line.substring(from));
    return nodes;
  }

  private static void words(List<Node> nodes, String words) {
    if (!words.isEmpty()) {
      nodes.add(new Text(words));
    }
  }

  /**
   * The end of the address without punctuation that ends the sentence, closes a bracket opened
   * before the address, or ends bold text.
   */
  private static int endOfAddress(String line, int start, int end) {
    var last = end;
    while (last > start && isOutside(line, start, last)) {
      last--;
    }
    return last;
  }

  private static boolean isOutside(String line, int start, int end) {
    var character = line.charAt(end - 1);
    return switch (character) {
      case ')' -> !isOpened(line.substring(start, end), '(', ')');
      case ']' -> !isOpened(line.substring(start, end), '[', ']');
      case '*', '_', '~' -> start > 0 && line.charAt(start - 1) == character;
      default -> SENTENCE_ENDS.indexOf(character) >= 0;
    };
  }

  private static boolean isOpened(String address, char opening, char closing) {
    return address.chars().filter(each -> each == opening).count()
        >= address.chars().filter(each -> each == closing).count();
  }

  private static String inTicks(String code) {
    return code.isBlank() || code.indexOf('`') >= 0 ? code : "`" + code.strip() + "`";
  }
}
