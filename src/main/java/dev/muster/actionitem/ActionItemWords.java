package dev.muster.actionitem;

import dev.muster.incident.UserText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An action item as typed, split into its text and due date. The due date is read from the end of
 * the input. If it could also be part of the sentence it stays in the text, because a lost word is
 * worse than a missing due date.
 *
 * @param text empty when only a due date was typed
 */
public record ActionItemWords(String text, @Nullable LocalDate due) {

  /** The longest supported phrase is {@code due by the end of the month}. */
  private static final int LONGEST_DAY = 7;

  /** A day after one of these words belongs to the sentence: "rotate the keys every Monday". */
  private static final Set<String> HOLDING_ON =
      Set.of(
          "a", "about", "after", "and", "are", "as", "at", "before", "between", "by", "due",
          "during", "each", "every", "for", "from", "in", "into", "is", "last", "next", "of", "on",
          "or", "our", "past", "per", "since", "than", "that", "the", "this", "through", "till",
          "to", "until", "up", "was", "were", "with", "within", "&", "+", "=");

  /** Abbreviated weekdays that are also words: "where the cat sat". */
  private static final Pattern SHORT_DAY = Pattern.compile("(?i)mon|tue|wed|thu|fri|sat|sun");

  /**
   * @param typed the input without the owner's mention
   */
  public static ActionItemWords read(String typed, LocalDate today) {
    var words = List.of(UserText.line(typed).split(" "));
    for (var start = Math.max(0, words.size() - LONGEST_DAY); start < words.size(); start++) {
      var due = due(words, start, today);
      if (due.isPresent()) {
        return new ActionItemWords(text(words.subList(0, start)), due.get());
      }
    }
    return new ActionItemWords(String.join(" ", words), null);
  }

  private static Optional<LocalDate> due(List<String> words, int start, LocalDate today) {
    if (isHeld(words, start)) {
      return Optional.empty();
    }
    var rest = ending(words.subList(start + 1, words.size()));
    return switch (words.get(start).toLowerCase(Locale.ROOT)) {
      case "due", "due:" -> due(rest, today);
      case "by" -> DueDate.named(rest, today);
      case "in" -> DueDate.counted(rest, today);
      default -> {
        var whole = ending(words.subList(start, words.size()));
        yield SHORT_DAY.matcher(whole).matches() ? Optional.empty() : DueDate.named(whole, today);
      }
    };
  }

  private static Optional<LocalDate> due(String rest, LocalDate today) {
    return DueDate.read(rest.replaceFirst("(?i)^(?:by|on) ", ""), today);
  }

  private static boolean isHeld(List<String> words, int start) {
    return start > 0 && HOLDING_ON.contains(words.get(start - 1).toLowerCase(Locale.ROOT));
  }

  private static String ending(List<String> words) {
    return String.join(" ", words).replaceFirst("[.!]$", "");
  }

  private static String text(List<String> words) {
    return String.join(" ", words).replaceFirst(" ?[,;:–-]$", "");
  }
}
