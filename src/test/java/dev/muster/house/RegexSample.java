package dev.muster.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Makes a text that a regular expression matches, or nearly so: each part once, choices and
 * characters by a variant. What looks around is left out.
 */
final class RegexSample {

  private static final List<String> LIKELY =
      List.of("aA1 -./<|:\n@_é", "1Aa\n .-/|<:@_é", " \n-.1aA_/:|<@é", "Z9z\t~+,;'\"(<@#!é");

  private final String regex;
  private final int variant;
  private int at;

  private RegexSample(String regex, int variant) {
    this.regex = regex;
    this.variant = variant;
  }

  static List<String> of(Pattern pattern) {
    var samples = new ArrayList<String>();
    for (var variant = 0; variant < LIKELY.size(); variant++) {
      samples.add(new RegexSample(pattern.pattern(), variant).choice());
    }
    return samples.stream().distinct().toList();
  }

  private String choice() {
    var branches = new ArrayList<String>();
    branches.add(sequence());
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      branches.add(sequence());
    }
    return branches.get(variant % branches.size());
  }

  private String sequence() {
    var sequence = new StringBuilder();
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      var part = part();
      sequence.append(part.repeat(times()));
    }
    return sequence.toString();
  }

  private String part() {
    var begin = regex.charAt(at++);
    return switch (begin) {
      case '(' -> group();
      case '[' -> member(characterClass());
      case '\\' -> escaped();
      case '.' -> member(".");
      case '^', '$' -> "";
      default -> String.valueOf(begin);
    };
  }

  private String group() {
    var looksAround = false;
    if (regex.startsWith("?", at)) {
      var rest = regex.substring(at);
      if (rest.matches("(?s)\\?<[A-Za-z].*")) {
        at = regex.indexOf('>', at) + 1;
      } else if (rest.matches("(?s)\\?[a-zA-Z]+\\).*")) {
        at = regex.indexOf(')', at) + 1;
        return "";
      } else {
        looksAround = !rest.startsWith("?:");
        at += rest.startsWith("?<") ? 3 : 2;
      }
    }
    var inside = choice();
    at++;
    return looksAround ? "" : inside;
  }

  private String characterClass() {
    var start = at - 1;
    for (var depth = 1; depth > 0; at++) {
      switch (regex.charAt(at)) {
        case '\\' -> at++;
        case '[' -> depth++;
        case ']' -> depth--;
        default -> {}
      }
    }
    return regex.substring(start, at);
  }

  private String escaped() {
    var letter = regex.charAt(at++);
    return switch (letter) {
      case 'p', 'P' -> property();
      case 'Q' -> quoted();
      case 'd', 'D', 's', 'S', 'w', 'W' -> member("\\" + letter);
      case 'R', 'n' -> "\n";
      case 't' -> "\t";
      case 'x' -> coded(2);
      case 'u' -> coded(4);
      case 'b', 'B', 'A', 'z', 'Z' -> "";
      default -> String.valueOf(letter);
    };
  }

  private String property() {
    var start = at - 2;
    at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
    return member(regex.substring(start, at));
  }

  private String coded(int digits) {
    at += digits;
    return Character.toString(Integer.parseInt(regex.substring(at - digits, at), 16));
  }

  private String quoted() {
    var start = at;
    at = regex.indexOf("\\E", at) + 2;
    return regex.substring(start, at - 2);
  }

  /** Some character of the class. */
  private String member(String characterClass) {
    var pattern = Pattern.compile(characterClass);
    return LIKELY
        .get(variant)
        .codePoints()
        .mapToObj(Character::toString)
        .filter(each -> pattern.matcher(each).matches())
        .findFirst()
        .orElseGet(() ->
            IntStream.range(1, 0x2100)
                .mapToObj(Character::toString)
                .filter(each -> pattern.matcher(each).matches())
                .findFirst()
                .orElse(""));
  }

  /** How often the part before has to be there, and once where it need not be. */
  private int times() {
    var times = 1;
    if (at < regex.length()) {
      var quantifier = regex.charAt(at);
      if (quantifier == '{') {
        var end = regex.indexOf('}', at);
        times = Math.max(1, Integer.parseInt(regex.substring(at + 1, end).replaceFirst(",.*", "")));
        at = end + 1;
        skipMode();
      } else if ("*+?".indexOf(quantifier) >= 0) {
        at++;
        skipMode();
      }
    }
    return times;
  }

  private void skipMode() {
    if (at < regex.length() && "+?".indexOf(regex.charAt(at)) >= 0) {
      at++;
    }
  }
}
