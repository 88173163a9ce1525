package dev.muster.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a service. Two names are equal when they differ only in case, in Unicode
 * representation, in invisible characters, or in the spaces, hyphens and underscores between words.
 */
public final class ServiceName {

  /** The maximum length of {@link #text}, in characters. */
  public static final int LONGEST = 120;

  private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_\\p{Pd}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Control characters, unpaired surrogates, and what Unicode calls default ignorable. */
  private static final String IGNORABLE =
      "\\p{Cc}\\p{Cf}\\p{Cs}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164"
          + "\\uFE00-\\uFE0F\\uFFA0\\uFFF0-\\uFFF8\\x{E0000}-\\x{E0FFF}";

  /** Join emoji and the letters of some scripts; directly after ASCII they have no effect. */
  private static final String JOINERS = "\\u200C\\u200D\\uFE0E\\uFE0F";

  private static final Pattern IGNORED = Pattern.compile("[" + IGNORABLE + "]");
  private static final Pattern UNSEEN =
      Pattern.compile("(?<![^\\x00-\\x7F])[%1$s]+|[%1$s&&[^%2$s]]".formatted(IGNORABLE, JOINERS));

  /**
   * Scripts that may share a word: signs, and those that Japanese, Chinese and Korean mix with each
   * other and with Latin.
   */
  private static final Set<UnicodeScript> MIXED_BY_RIGHT =
      EnumSet.of(
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED,
          UnicodeScript.UNKNOWN,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  private final String text;
  private final String key;

  private ServiceName(String text) {
    this.text = text;
    this.key = key(text);
  }

  /**
   * A name as typed, on one line, in NFC, without invisible characters. May be empty or longer than
   * {@link #LONGEST}; callers that read input must refuse that.
   */
  public static ServiceName of(String typed) {
    return new ServiceName(cleaned(typed));
  }

  /** A stored name; names stored before cleaning existed are shown unchanged. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ServiceName stored(String text) {
    return new ServiceName(text);
  }

  @JsonValue
  public String text() {
    return text;
  }

  public boolean isEmpty() {
    return key.isEmpty();
  }

  /**
   * Whether a reader could mistake this name for the other service: the same letters with different
   * accents or signs, or the other's words contained in this one.
   */
  boolean readsLike(ServiceName other) {
    var theirs = other.words();
    return !theirs.isEmpty()
        && (String.join("", words()).equals(String.join("", theirs))
            || Collections.indexOfSubList(words(), theirs) >= 0);
  }

  /** Whether one of its words mixes letters of several alphabets, some of which look alike. */
  boolean mixesAlphabets() {
    return words().stream().anyMatch(ServiceName::isMixed);
  }

  private List<String> words() {
    var letters = MARKS.matcher(Normalizer.normalize(key, Normalizer.Form.NFKD)).replaceAll("");
    return Arrays.stream(NO_LETTERS.split(letters)).filter(each -> !each.isEmpty()).toList();
  }

  private static boolean isMixed(String word) {
    return word.codePoints()
            .mapToObj(UnicodeScript::of)
            .filter(each -> !MIXED_BY_RIGHT.contains(each))
            .distinct()
            .count()
        > 1;
  }

  private static String cleaned(String typed) {
    var seen = UNSEEN.matcher(BLANKS.matcher(typed).replaceAll(" ")).replaceAll("");
    return BLANKS.matcher(Normalizer.normalize(seen, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  private static String key(String text) {
    var seen = IGNORED.matcher(cleaned(text)).replaceAll("");
    var compatible = Normalizer.normalize(seen, Normalizer.Form.NFKC);
    var folded = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    var composed = cleaned(Normalizer.normalize(folded, Normalizer.Form.NFKC));
    return BETWEEN_WORDS.matcher(composed).replaceAll("-");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServiceName name && key.equals(name.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
