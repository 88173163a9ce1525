package dev.muster.postmortem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** A piece of a line in a {@link MarkdownDocument}; code may stand between its lines. */
record MarkdownInline(List<Node> nodes) {

  /** One line, as it stands in a cell, a heading or a sentence. */
  static MarkdownInline words(String words) {
    return new MarkdownInline(Prose.line(words));
  }

  /** Several lines, as people broke them, and blocks of code. */
  static MarkdownInline lines(String words) {
    return new MarkdownInline(Prose.lines(words));
  }

  /** The same, divided where people left a line blank. */
  static List<MarkdownInline> paragraphs(String words) {
    return Prose.paragraphs(words).stream().map(MarkdownInline::new).toList();
  }

  static MarkdownInline strong(String words) {
    var strong = new StrongEmphasis();
    strong.appendChild(new Text(words));
    return new MarkdownInline(List.of(strong));
  }

  /** What Muster says about the document, told from what it knows about the incident. */
  static MarkdownInline aside(String words) {
    var aside = new Emphasis();
    aside.appendChild(new Text(words));
    return new MarkdownInline(List.of(aside));
  }

  /** A link, or the bare words where the address could be anything but a page. */
  static MarkdownInline link(String words, URI address) {
    var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!Set.of("https", "http").contains(scheme)) {
      return words(words);
    }
    var link = new Link(address.toASCIIString(), null);
    link.appendChild(new Text(words));
    return new MarkdownInline(List.of(link));
  }

  static MarkdownInline sequence(List<MarkdownInline> phrases) {
    return new MarkdownInline(phrases.stream().flatMap(inline -> inline.nodes().stream()).toList());
  }
}
