package dev.muster.incident;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two titles are likely to describe the same outage. */
public final class TitleSimilarity {

  private static final int SHORTEST = 2;
  private static final Set<String> SAY_NOTHING =
      Set.of(
          "the", "and", "are", "for", "not", "was", "with", "has", "have", "our", "all", "some",
          "is", "in", "of", "to", "on", "it", "at", "we", "no", "up", "be", "an", "or", "do", "by");

  private TitleSimilarity() {}

  /**
   * True when they share more than half of the words of the shorter title, ignoring case, accents,
   * plural endings and stop words.
   */
  public static boolean of(String one, String other) {
    var words = words(one);
    var others = words(other);
    var shorter = Math.min(words.size(), others.size());
    var common = new HashSet<>(words);
    common.retainAll(others);
    return shorter > 0 && common.size() * 2 > shorter;
  }

  private static Set<String> words(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= SHORTEST && !SAY_NOTHING.contains(word))
        .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
        .collect(Collectors.toSet());
  }
}
