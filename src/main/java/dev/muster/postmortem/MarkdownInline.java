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

/** Inline content of a {@link MarkdownDocument}; may contain code blocks between its lines. */
record MarkdownInline(List<Node> nodes) {

  /** Text on one line, for a cell, a heading or a sentence. */
  static MarkdownInline words(String words) {
    return new MarkdownInline(Prose.line(words));
  }

  /** Text with the user's line breaks and code blocks. */
  static MarkdownInline lines(String words) {
    return new MarkdownInline(Prose.lines(words));
  }

  /** Like {@link #lines}, split at blank lines. */
  static List<MarkdownInline> paragraphs(String words) {
    return Prose.paragraphs(words).stream().map(MarkdownInline::new).toList();
  }

  static MarkdownInline strong(String words) {
    var strong = new StrongEmphasis();
    strong.appendChild(new Text(words));
    return new MarkdownInline(List.of(strong));
  }

  /** A remark by Muster, in italics. */
  static MarkdownInline aside(String words) {
    var aside = new Emphasis();
    aside.appendChild(new Text(words));
    return new MarkdownInline(List.of(aside));
  }

  /** A link, or plain text if the address is not HTTP or HTTPS. */
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
