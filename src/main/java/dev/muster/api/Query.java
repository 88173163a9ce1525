package dev.muster.api;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands behind the question mark, checked. */
record Query(HttpRequest<?> request) {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  /** Empty when nobody asked. */
  Optional<Boolean> yesOrNo(String name) {
    return given(name)
        .map(value ->
            switch (value) {
              case "true" -> true;
              case "false" -> false;
              default -> throw Rejected.field(name, "Use true or false.");
            });
  }

  Optional<Long> number(String name) {
    return given(name)
        .map(value -> {
          if (!NUMBER.matcher(value).matches()) {
            throw Rejected.field(name, "Use a whole number from 1.");
          }
          return Long.valueOf(value);
        });
  }

  int limit(int usual, int most) {
    var limit = number("limit").orElse((long) usual);
    if (limit > most) {
      throw Rejected.field("limit", "Use a number from 1 to %s.".formatted(most));
    }
    return limit.intValue();
  }

  private Optional<String> given(String name) {
    return request.getParameters().getFirst(name);
  }
}
