package dev.muster.killsweep;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where a transaction of the process under test is to stop: written and read as one line.
 *
 * @param id tells it from another of the same kind
 * @param words each begins a word of the transaction's label
 */
record Breakpoint(String id, Moment moment, String kind, List<String> words) {

  enum Moment {
    BEFORE,
    AFTER;

    String inWords() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Breakpoint read(String line) {
    var parts = line.split(" ");
    return new Breakpoint(
        parts[0],
        Moment.valueOf(parts[1]),
        parts[2],
        List.of(Arrays.copyOfRange(parts, 3, parts.length)));
  }

  String line() {
    return "%s %s %s %s".formatted(id, moment, kind, String.join(" ", words)).strip();
  }

  boolean catches(Moment now, String label) {
    var told = List.of(label.split(" "));
    return now == moment
        && told.get(0).equals(kind)
        && words.stream().allMatch(word -> told.stream().anyMatch(each -> each.startsWith(word)));
  }

  @Override
  public String toString() {
    return "%s the commit of %s %s"
        .formatted(moment.inWords(), kind, String.join(" ", words))
        .strip();
  }
}
