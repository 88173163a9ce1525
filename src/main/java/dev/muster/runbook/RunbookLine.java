package dev.muster.runbook;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sentence or paragraph in pieces, so that each output can render them its own way. */
public record RunbookLine(List<Piece> pieces) {

  public sealed interface Piece {

    String words();
  }

  public record Plain(String words) implements Piece {}

  /** Text to type exactly as written. */
  public record Verbatim(String words) implements Piece {}

  /**
   * @param address an HTTP or HTTPS address
   */
  public record Reference(String words, URI address) implements Piece {}

  public RunbookLine {
    pieces = List.copyOf(pieces);
  }

  public String words() {
    return pieces.stream().map(Piece::words).collect(Collectors.joining());
  }

  /** Removes leading and trailing whitespace. */
  RunbookLine stripped() {
    var stripped = new ArrayList<>(pieces);
    if (!stripped.isEmpty() && stripped.getFirst() instanceof Plain(var words)) {
      stripped.set(0, new Plain(words.stripLeading()));
    }
    if (!stripped.isEmpty() && stripped.getLast() instanceof Plain(var words)) {
      stripped.set(stripped.size() - 1, new Plain(words.stripTrailing()));
    }
    stripped.removeIf(piece -> piece.words().isEmpty());
    return new RunbookLine(stripped);
  }

  boolean isBlank() {
    return words().isBlank();
  }

  RunbookLine after(String start) {
    var more = new ArrayList<Piece>(List.of(new Plain(start)));
    more.addAll(pieces);
    return new RunbookLine(more);
  }

  RunbookLine before(String end) {
    var more = new ArrayList<>(pieces);
    more.add(new Plain(end));
    return new RunbookLine(more);
  }
}
