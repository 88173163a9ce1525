package dev.muster.runbook;

import dev.muster.incident.UserText;
import dev.muster.runbook.Runbook.Code;
import dev.muster.runbook.Runbook.Heading;
import dev.muster.runbook.Runbook.Part;
import dev.muster.runbook.Runbook.Prose;
import dev.muster.runbook.Runbook.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Converts Markdown to the parts of a runbook; each task list item becomes a step. */
final class MarkdownReader extends AbstractVisitor {

  private static final int LONGEST_STEP = 500;

  private static final Parser PARSER = Parser.builder().build();

  /** GitHub's task list syntax; a box already ticked in the file makes an ordinary step. */
  private static final Pattern BOX = Pattern.compile("\\A\\[[ xX]\\](?:\\s+|\\z)");

  private final String file;
  private final List<Part> parts = new ArrayList<>();
  private final Set<String> steps = new HashSet<>();

  private MarkdownReader(String file) {
    this.file = file;
  }

  /**
   * @throws InvalidRunbooks when a step is empty or too long
   */
  static List<Part> read(String file, String markdown) {
    var reader = new MarkdownReader(file);
    PARSER.parse(markdown).accept(reader);
    return reader.parts;
  }

  @Override
  public void visit(org.commonmark.node.Heading heading) {
    var words = UserText.line(RunbookLineReader.read(heading).words());
    if (!words.isEmpty()) {
      parts.add(new Heading(words));
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    prose(RunbookLineReader.read(paragraph));
  }

  @Override
  public void visit(FencedCodeBlock code) {
    code(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    code(code.getLiteral());
  }

  @Override
  public void visit(ListItem item) {
    if (!(item.getFirstChild() instanceof Paragraph paragraph)) {
      rest(item.getFirstChild());
      return;
    }
    if (paragraph.getFirstChild() instanceof Text text && BOX.matcher(text.getLiteral()).find()) {
      text.setLiteral(BOX.matcher(text.getLiteral()).replaceFirst(""));
      step(RunbookLineReader.read(paragraph));
    } else {
      prose(RunbookLineReader.read(paragraph).after(bullet(item)));
    }
    rest(paragraph.getNext());
  }

  private void step(RunbookLine line) {
    if (line.isBlank()) {
      throw new InvalidRunbooks("holds %s, which has a step without words.", file);
    }
    if (line.words().length() > LONGEST_STEP) {
      throw new InvalidRunbooks(
          "holds %s, which has a step of %,d characters; keep a step to %,d.",
          file, line.words().length(), LONGEST_STEP);
    }
    parts.add(new Step(told(line)));
  }

  /** A repeated step gets a number, so that each can be ticked separately. */
  private RunbookLine told(RunbookLine line) {
    var told = line;
    for (var time = 2; !steps.add(told.words()); time++) {
      told = line.before(" (%s)".formatted(time));
    }
    return told;
  }

  private void rest(@Nullable Node next) {
    for (var each = next; each != null; each = each.getNext()) {
      each.accept(this);
    }
  }

  private void prose(RunbookLine line) {
    if (!line.isBlank()) {
      parts.add(new Prose(line));
    }
  }

  private void code(String literal) {
    var text = UserText.lines(literal);
    if (!text.isEmpty()) {
      parts.add(new Code(text));
    }
  }

  private static String bullet(ListItem item) {
    if (!(item.getParent() instanceof OrderedList list)) {
      return "• ";
    }
    var number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
    for (var each = item.getPrevious(); each != null; each = each.getPrevious()) {
      number++;
    }
    return number + ". ";
  }
}
