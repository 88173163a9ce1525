package dev.muster.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What a reader of GitHub's Markdown makes of a text. */
record ReadBack(Node document) {

  static ReadBack of(String markdown) {
    return new ReadBack(
        Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown));
  }

  /** Blocks, rows and cells in their order, without what is inside a line. */
  String shape() {
    return shape(document);
  }

  /** The kinds of nodes found inside lines. */
  List<String> inlines() {
    return all(document).filter(ReadBack::isInline).map(ReadBack::kind).distinct().toList();
  }

  /** What stands between fences, line by line. */
  List<String> code() {
    return all(document)
        .filter(FencedCodeBlock.class::isInstance)
        .map(node -> ((FencedCodeBlock) node).getLiteral())
        .toList();
  }

  /** The words of each heading, paragraph and cell. */
  List<String> texts() {
    return all(document).filter(ReadBack::holdsLines).map(ReadBack::text).toList();
  }

  /** The text of every cell, row by row, of all tables under a heading. */
  List<List<String>> table(String heading, int nth) {
    var tables = new ArrayList<Node>();
    for (var node = under(heading); node != null && !(node instanceof Heading); ) {
      if (kind(node).equals("TableBlock")) {
        tables.add(node);
      }
      node = node.getNext();
    }
    return all(tables.get(nth))
        .filter(node -> kind(node).equals("TableRow"))
        .map(row -> children(row).map(ReadBack::text).toList())
        .toList();
  }

  /** The words of every paragraph under a heading, list items among them. */
  List<String> section(String heading) {
    var words = new ArrayList<String>();
    for (var node = under(heading); node != null && !(node instanceof Heading); ) {
      all(node).filter(Paragraph.class::isInstance).map(ReadBack::text).forEach(words::add);
      node = node.getNext();
    }
    return words;
  }

  List<String> headings() {
    return children(document).filter(Heading.class::isInstance).map(ReadBack::text).toList();
  }

  List<String> links() {
    return all(document)
        .filter(Link.class::isInstance)
        .map(link -> ((Link) link).getDestination())
        .toList();
  }

  private Node under(String heading) {
    return children(document)
        .filter(node -> node instanceof Heading && text(node).equals(heading))
        .findFirst()
        .map(Node::getNext)
        .orElseThrow(() -> new AssertionError("no heading " + heading));
  }

  private static String shape(Node node) {
    return children(node)
        .filter(child -> !isInline(child))
        .map(child -> {
          var inside = shape(child);
          return inside.isEmpty() ? kind(child) : kind(child) + "(" + inside + ")";
        })
        .collect(Collectors.joining(" "));
  }

  private static boolean isInline(Node node) {
    return !(node instanceof Block) && !kind(node).startsWith("Table");
  }

  private static boolean holdsLines(Node node) {
    return node instanceof Heading || node instanceof Paragraph || node instanceof TableCell;
  }

  private static String text(Node node) {
    return all(node)
        .map(each ->
            switch (each) {
              case Text text -> text.getLiteral();
              case Code code -> "`" + code.getLiteral() + "`";
              case HardLineBreak line -> "\n";
              case SoftLineBreak line -> "\n";
              default -> "";
            })
        .collect(Collectors.joining());
  }

  private static Stream<Node> all(Node node) {
    return Stream.concat(Stream.of(node), children(node).flatMap(ReadBack::all));
  }

  private static Stream<Node> children(Node node) {
    return Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNext);
  }

  private static String kind(Node node) {
    return node.getClass().getSimpleName();
  }
}
