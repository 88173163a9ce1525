package dev.muster.postmortem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Builds a Markdown document of headings, tables, lists and paragraphs. Text passed to it is
 * escaped.
 */
final class MarkdownDocument {

  private static final MarkdownRenderer RENDERER =
      MarkdownRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .nodeRendererFactory(new OtherDialects())
          .build();

  private final Document document = new Document();

  MarkdownDocument heading(int level, String words) {
    var heading = new Heading();
    heading.setLevel(level);
    document.appendChild(filled(heading, MarkdownInline.words(words)));
    return this;
  }

  MarkdownDocument paragraph(MarkdownInline... phrases) {
    blocks(phrases).forEach(document::appendChild);
    return this;
  }

  MarkdownDocument bullets(List<MarkdownInline> items) {
    return list(new BulletList(), "-", items);
  }

  MarkdownDocument numbered(List<MarkdownInline> items) {
    var list = new OrderedList();
    list.setMarkerStartNumber(1);
    list.setMarkerDelimiter(".");
    return list(list, "1.", items);
  }

  MarkdownDocument table(List<String> head, List<List<MarkdownInline>> rows) {
    var table = new TableBlock();
    var tableHead = new TableHead();
    tableHead.appendChild(row(head.stream().map(MarkdownInline::words).toList(), true));
    table.appendChild(tableHead);
    var body = new TableBody();
    rows.forEach(each -> body.appendChild(row(each, false)));
    table.appendChild(body);
    document.appendChild(table);
    return this;
  }

  String markdown() {
    return RENDERER.render(document);
  }

  private MarkdownDocument list(ListBlock list, String marker, List<MarkdownInline> items) {
    list.setTight(true);
    for (var each : items) {
      var item = new ListItem();
      item.setMarkerIndent(0);
      item.setContentIndent(marker.length() + 1);
      blocks(each).forEach(item::appendChild);
      list.appendChild(item);
    }
    document.appendChild(list);
    return this;
  }

  /** Pads each cell with spaces: a backslash directly before the bar would escape the bar. */
  private static TableRow row(List<MarkdownInline> phrases, boolean head) {
    var row = new TableRow();
    for (var inline : phrases) {
      var cell = new TableCell();
      cell.setHeader(head);
      row.appendChild(filled(cell, MarkdownInline.words(" "), inline, MarkdownInline.words(" ")));
    }
    return row;
  }

  /** Splits the nodes into paragraphs and block nodes such as code blocks. */
  private static List<Block> blocks(MarkdownInline... phrases) {
    var blocks = new ArrayList<Block>();
    var paragraph = new Paragraph();
    for (var node : Arrays.stream(phrases).flatMap(each -> each.nodes().stream()).toList()) {
      if (node instanceof Block block) {
        addWritten(blocks, paragraph);
        blocks.add(block);
        paragraph = new Paragraph();
      } else if (paragraph.getFirstChild() != null || !isBlank(node)) {
        paragraph.appendChild(paragraph.getFirstChild() == null ? atStart(node) : node);
      }
    }
    addWritten(blocks, paragraph);
    return blocks;
  }

  private static void addWritten(List<Block> blocks, Paragraph paragraph) {
    if (paragraph.getFirstChild() != null) {
      blocks.add(paragraph);
    }
  }

  private static boolean isBlank(Node node) {
    return node instanceof HardLineBreak
        || (node instanceof Text text && text.getLiteral().isBlank());
  }

  private static Node atStart(Node node) {
    return node instanceof Text text ? new Text(text.getLiteral().stripLeading()) : node;
  }

  private static <T extends Node> T filled(T parent, MarkdownInline... phrases) {
    Arrays.stream(phrases).flatMap(inline -> inline.nodes().stream()).forEach(parent::appendChild);
    return parent;
  }

  /**
   * Escapes what is markup in GitHub and other dialects but not in CommonMark: strikethrough, tilde
   * fences and formulas; and the list marker {@code +}, which the library does not escape. Renders
   * addresses as autolinks, because the library would write links with escaped text.
   */
  private static final class OtherDialects implements MarkdownNodeRendererFactory {

    @Override
    public NodeRenderer create(MarkdownNodeRendererContext context) {
      return new NodeRenderer() {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
          return Set.of(Autolink.class);
        }

        @Override
        public void render(Node node) {
          context.getWriter().raw("<" + ((Autolink) node).address() + ">");
        }
      };
    }

    @Override
    public Set<Character> getSpecialCharacters() {
      return Set.of('~', '$', '+');
    }
  }
}
