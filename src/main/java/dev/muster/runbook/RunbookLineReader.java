package dev.muster.runbook;

import dev.muster.incident.UserText;
import dev.muster.runbook.RunbookLine.Piece;
import dev.muster.runbook.RunbookLine.Plain;
import dev.muster.runbook.RunbookLine.Reference;
import dev.muster.runbook.RunbookLine.Verbatim;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Reads the text, inline code and links of a paragraph; drops emphasis. */
final class RunbookLineReader extends AbstractVisitor {

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();

  private RunbookLineReader() {}

  static RunbookLine read(Node parent) {
    var reader = new RunbookLineReader();
    reader.visitChildren(parent);
    reader.flush();
    return new RunbookLine(reader.pieces).stripped();
  }

  @Override
  public void visit(Text text) {
    plain.append(cleaned(text.getLiteral()));
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    plain.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    plain.append('\n');
  }

  @Override
  public void visit(Code code) {
    var words = cleaned(code.getLiteral()).strip();
    if (!words.isEmpty()) {
      flush();
      pieces.add(new Verbatim(words));
    }
  }

  @Override
  public void visit(Link link) {
    var words = read(link).words().strip();
    var page = page(link.getDestination());
    if (words.isEmpty() || page.isEmpty()) {
      plain.append("%s (%s)".formatted(words, cleaned(link.getDestination())).strip());
    } else {
      flush();
      pieces.add(new Reference(words, page.get()));
    }
  }

  /** Uses the image's alternative text. */
  @Override
  public void visit(Image image) {
    visitChildren(image);
  }

  private void flush() {
    if (!plain.isEmpty()) {
      pieces.add(new Plain(plain.toString()));
      plain.setLength(0);
    }
  }

  private static Optional<URI> page(String destination) {
    try {
      var address = new URI(destination);
      return destination.matches("(?i)https?://.+") ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException noPage) {
      return Optional.empty();
    }
  }

  /** Keeps one space at each end where there was whitespace, as it separates the neighbours. */
  private static String cleaned(String text) {
    var cleaned = UserText.line(text);
    if (cleaned.isEmpty()) {
      return text.isEmpty() ? "" : " ";
    }
    return (Character.isWhitespace(text.charAt(0)) ? " " : "")
        + cleaned
        + (Character.isWhitespace(text.charAt(text.length() - 1)) ? " " : "");
  }
}
