package dev.muster.sandbox.methods;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.workspace.SlackError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One page of a list, and the cursor of the next. */
record Page<T>(List<T> items, String nextCursor) {

  /**
   * The cursor identifies the next item, so that items added or removed before it do not shift
   * pages.
   */
  static <T> Page<T> of(
      List<T> all, Arguments arguments, int usual, int most, Function<T, String> name) {
    int size = arguments.number("limit", usual);
    if (size < 1 || size > most) {
      throw new SlackError("invalid_limit");
    }
    int from = arguments.text("cursor").map(cursor -> position(cursor, all, name)).orElse(0);
    int to = Math.min(all.size(), from + size);
    String next = to < all.size() ? cursor(name.apply(all.get(to))) : "";
    return new Page<>(all.subList(from, to), next);
  }

  boolean hasMore() {
    return !nextCursor.isEmpty();
  }

  ObjectNode noteIn(ObjectNode answer) {
    answer.putObject("response_metadata").put("next_cursor", nextCursor);
    return answer;
  }

  private static String cursor(String name) {
    return Base64.getEncoder().encodeToString(("next:" + name).getBytes(StandardCharsets.UTF_8));
  }

  private static <T> int position(String cursor, List<T> all, Function<T, String> name) {
    return IntStream.range(0, all.size())
        .filter(each -> cursor(name.apply(all.get(each))).equals(cursor))
        .findFirst()
        .orElseThrow(() -> new SlackError("invalid_cursor"));
  }
}
