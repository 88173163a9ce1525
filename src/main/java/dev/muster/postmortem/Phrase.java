package dev.muster.postmortem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** A piece of a line in a {@link Sheet}. */
record Phrase(List<Node> nodes) {

  /** Blanks with a break among them; it begins where they do, so that each is read once. */
  private static final Pattern BREAK = Pattern.compile("(?<!\\s)(?=[\\s&&[^\\n]]*+\\n)\\s++");

  /** One line, as it stands in a cell, a heading or a sentence. */
  static Phrase words(String words) {
    return new Phrase(List.of(new Text(BREAK.matcher(words).replaceAll(" "))));
  }

  /** Several lines, as people broke them. */
  static Phrase lines(String words) {
    return new Phrase(
        words
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .<Node>mapMulti((line, nodes) -> {
              nodes.accept(new HardLineBreak());
              nodes.accept(new Text(line));
            })
            .skip(1)
            .toList());
  }

  static Phrase strong(String words) {
    var strong = new StrongEmphasis();
    strong.appendChild(new Text(words));
    return new Phrase(List.of(strong));
  }

  /** What Muster says about the document, told from what it knows about the incident. */
  static Phrase aside(String words) {
    var aside = new Emphasis();
    aside.appendChild(new Text(words));
    return new Phrase(List.of(aside));
  }

  /** A link, or the bare words where the address could be anything but a page. */
  static Phrase link(String words, URI address) {
    var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!Set.of("https", "http").contains(scheme)) {
      return words(words);
    }
    var link = new Link(address.toASCIIString(), null);
    link.appendChild(new Text(words));
    return new Phrase(List.of(link));
  }

  static Phrase sequence(List<Phrase> phrases) {
    return new Phrase(phrases.stream().flatMap(phrase -> phrase.nodes().stream()).toList());
  }
}
