package dev.muster.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.NameTemplate;
import dev.muster.house.SourceSets.Source;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every regular expression of the code reads a text in a time that grows with its length and no
 * faster, whatever the text: each is found in the code, and is given texts made of itself.
 */
class PatternsTest {

  /** A pattern made of settings, or by a method, is not found by its text. */
  private static final Map<String, List<String>> MADE_OTHERWISE =
      Map.of(
          "InvitationRules.java", List.of("[UW][A-Z0-9]{1,63}", "S[A-Z0-9]{1,63}"),
          "Permissions.java", List.of("[UW][A-Z0-9]{1,63}", "S[A-Z0-9]{1,63}"));

  /** Characters of the shorter text, and of what a text is made of. */
  private static final int LENGTH = 300;

  private static final int LONGEST_SAMPLE = 24;
  private static final int LONGEST_PUMP = 10;

  /** A constant splits by itself, and is looked at as one. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?<![A-Z_]{2})\\.(matches|replaceAll|replaceFirst|split)\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"|[^\"()])*)");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  @Test
  void every_pattern_reads_a_text_twice_as_long_twice_as_often() throws Exception {
    var slow = new TreeMap<String, Hostile>();
    patterns()
        .forEach((where, pattern) ->
            slowest(pattern).ifPresent(text -> slow.put(where + ": " + pattern, text)));
    assertThat(slow).isEmpty();
    assertThat(patterns()).hasSizeGreaterThan(100);
  }

  /** So that one that is not found by this test is not forgotten. */
  @Test
  void no_pattern_is_made_where_this_test_does_not_look() throws Exception {
    var made = new TreeSet<String>();
    for (var source : SourceSets.shipped()) {
      var code = source.text();
      var all = Pattern.compile("Pattern\\.compile\\(").matcher(code).results().count();
      var constants =
          Pattern.compile("static final Pattern \\w+ =\\s+Pattern\\.compile\\(")
              .matcher(code)
              .results()
              .count();
      if (all != constants) {
        made.add(source.fileName());
      }
    }
    // Both hand what they make to fields that are looked at here.
    assertThat(made)
        .as("make it a constant, or look at it here")
        .containsExactly("NameTemplate.java", "TimePrefixParser.java");
    assertThat(MADE_OTHERWISE.keySet()).containsExactlyInAnyOrderElementsOf(unread().keySet());
  }

  /** What was in the code once, and its like: this test must see it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<@([UW][A-Z0-9]+)(?:\\|([^>]*))?>",
        "<!date\\^[^|>]*\\|([^>]*)>",
        "<([a-z][a-z0-9+.-]*:[^|>]+)\\|([^>]*)>",
        "<([a-z][a-z0-9+.-]*:[^|>]+)>",
        "<[@#!][^>]+>",
        "\\s*\\n\\s*",
        "\\s*[,;:–-]$",
        "/+$",
        ".*ticket=([^&]*).*",
        "[^@\\s]+@[^@\\s]+\\.[^@\\s]+",
        "https?://[^\\s|>]*/archives/([A-Z0-9]+)/p\\d+(\\?[^\\s|>]*)?",
        "(a+)+b",
      })
  void a_pattern_that_reads_again_and_again_is_found(String regex) {
    assertThat(slowest(Pattern.compile(regex))).isPresent();
  }

  /** The text that held everybody up for half a minute. */
  @Test
  void forty_thousand_characters_of_a_mention_that_does_not_end_are_read_once() throws Exception {
    var text = "<@U1|".repeat(8_000);
    var ofSlack =
        patterns().entrySet().stream()
            .filter(each ->
                each.getKey().matches("dev\\.muster\\.slack\\.blockkit\\.(SlackText|Mentions).*"))
            .toList();
    assertThat(ofSlack).hasSize(8);
    assertThat(ofSlack)
        .allSatisfy(each ->
            assertThat(CountedText.reads(each.getValue(), text))
                .as(each.getKey())
                .isLessThan(5L * text.length()));
  }

  /**
   * A text of any length that may take long.
   *
   * @param pump what is repeated
   */
  private record Hostile(String beginning, String pump, String end) {

    String of(int length) {
      return beginning + pump.repeat(Math.max(1, length / pump.length())) + end;
    }
  }

  /** Empty when no text takes more than its share. */
  private static Optional<Hostile> slowest(Pattern pattern) {
    return texts(pattern).stream().filter(text -> isSlow(pattern, text)).findFirst();
  }

  private static boolean isSlow(Pattern pattern, Hostile text) {
    var once = CountedText.reads(pattern, text.of(LENGTH));
    var twice = CountedText.reads(pattern, text.of(2 * LENGTH));
    return twice > 2.6 * once + 100;
  }

  /** Each part of what it matches again and again, and each character of that in its place. */
  private static Set<Hostile> texts(Pattern pattern) {
    var texts = new LinkedHashSet<Hostile>();
    for (var sample : RegexSample.of(pattern)) {
      var known = sample.substring(0, Math.min(sample.length(), LONGEST_SAMPLE));
      for (var end = 1; end <= known.length(); end++) {
        for (var start = Math.max(0, end - LONGEST_PUMP); start < end; start++) {
          texts.add(new Hostile("", known.substring(start, end), ""));
          texts.add(new Hostile("", known.substring(start, end), "\u0001"));
        }
        var last = known.substring(end - 1, end);
        texts.add(new Hostile(known.substring(0, end), last, ""));
        texts.add(new Hostile(known.substring(0, end), last, "\u0001"));
        texts.add(new Hostile(known.substring(0, end), last, "\u0001" + known));
      }
    }
    return texts;
  }

  /** By where they are. */
  private static Map<String, Pattern> patterns() throws Exception {
    var patterns = new TreeMap<String, Pattern>();
    for (var source : SourceSets.shipped()) {
      for (var field : fields(source)) {
        if (field.getType() == Pattern.class) {
          constant(field).ifPresent(pattern -> patterns.put(name(field), pattern));
        }
      }
    }
    for (var template : List.of(NameTemplate.STANDARD, "a{severity}-{date}_{number}-{title}-b")) {
      var made = NameTemplate.class.getDeclaredField("ours");
      made.setAccessible(true);
      patterns.put("NameTemplate " + template, (Pattern) made.get(NameTemplate.read(template)));
    }
    MADE_OTHERWISE.forEach((file, regexes) ->
        regexes.forEach(regex -> patterns.put(file + " " + regex, Pattern.compile(regex))));
    for (var source : SourceSets.shipped()) {
      var calls = calls(source);
      IntStream.range(0, calls.size())
          .filter(index -> calls.get(index).regex() != null)
          .forEach(
              index -> patterns.put(source.fileName() + " " + index, calls.get(index).pattern()));
    }
    return patterns;
  }

  /** Of the class in a file and those within it, where they have a pattern. */
  private static List<Field> fields(Source source) throws Exception {
    if (!source.text().contains("Pattern ")) {
      return List.of();
    }
    var outer = Class.forName(source.className());
    return Stream.concat(Stream.of(outer), Stream.of(outer.getDeclaredClasses()))
        .flatMap(each -> Stream.of(each.getDeclaredFields()))
        .toList();
  }

  private static String name(Field field) {
    return field.getDeclaringClass().getName() + "." + field.getName();
  }

  private static Optional<Pattern> constant(Field field) {
    if (!Modifier.isStatic(field.getModifiers())) {
      return Optional.empty();
    }
    try {
      field.setAccessible(true);
      return Optional.ofNullable((Pattern) field.get(null));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  /** Those whose regular expression is not written where they are called, by file. */
  private static Map<String, List<String>> unread() {
    var unread = new TreeMap<String, List<String>>();
    for (var source : SourceSets.shipped()) {
      var others =
          calls(source).stream().filter(each -> each.regex() == null).map(Call::argument).toList();
      if (!others.isEmpty()) {
        unread.put(source.fileName(), others);
      }
    }
    return unread;
  }

  /**
   * A method of a text that takes a regular expression.
   *
   * @param regex as it is written in the code; nothing when it comes from elsewhere
   */
  private record Call(String method, String argument, @Nullable String regex) {

    /** One that matches the whole text is tried at its beginning only. */
    Pattern pattern() {
      return Pattern.compile(method.equals("matches") ? "\\A(?:" + plain() + ")" : plain());
    }

    private String plain() {
      return String.valueOf(regex).replace("\\uFEFF", "\uFEFF").translateEscapes();
    }
  }

  /** What a matcher is given as a replacement is taken for one, too, which does no harm. */
  private static List<Call> calls(Source source) {
    return CALL.matcher(source.text())
        .results()
        .filter(each -> !each.group(2).contains("->") && !each.group(2).isBlank())
        .map(each -> {
          var literal = LITERAL.matcher(each.group(2));
          return new Call(
              each.group(1), each.group(2), literal.lookingAt() ? literal.group(1) : null);
        })
        .toList();
  }
}
