package dev.muster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Words that stand nowhere but where a test has put them. */
final class PrivacyMarkers {

  private static final int LETTERS = 9;

  private final Random random;
  private final Map<String, String> words = new LinkedHashMap<>();

  /**
   * @param seed the same one makes the same words
   */
  PrivacyMarkers(long seed) {
    random = new Random(seed);
  }

  /** Words to write there, one of which stands nowhere else. */
  String in(String place) {
    var word =
        random
            .ints(LETTERS, 'a', 'z' + 1)
            .mapToObj(Character::toString)
            .collect(Collectors.joining("", "canary", ""));
    return keep(place, word);
  }

  /** What is there anyway and must be told by nobody. */
  String keep(String place, String word) {
    words.put(place, word);
    return word;
  }

  /** Where those come from that stand in the text, in whatever case. */
  List<String> heardIn(String text) {
    var folded = text.toLowerCase(Locale.ROOT);
    return words.entrySet().stream()
        .filter(each -> folded.contains(each.getValue().toLowerCase(Locale.ROOT)))
        .map(Map.Entry::getKey)
        .toList();
  }

  List<String> places() {
    return List.copyOf(words.keySet());
  }
}
