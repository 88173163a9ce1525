package dev.muster.api;

import dev.muster.api.Problem.Mistake;
import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The validated query parameters of a URL. */
record QueryParameters(HttpRequest<?> request) {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  /**
   * @param known all parameters that are allowed
   * @throws ApiError when there is another parameter, or when one is repeated
   */
  static QueryParameters of(HttpRequest<?> request, String... known) {
    var sent = new TreeMap<String, List<String>>();
    request.getParameters().forEach(each -> sent.put(each.getKey(), each.getValue()));
    var mistakes = new ArrayList<Mistake>();
    sent.forEach((name, values) -> {
      if (!List.of(known).contains(name)) {
        mistakes.add(new Mistake(name, unknown(known)));
      } else if (values.size() > 1) {
        mistakes.add(new Mistake(name, "Send it once. For example: ?%s".formatted(example(name))));
      }
    });
    if (!mistakes.isEmpty()) {
      throw ApiError.fields(mistakes);
    }
    return new QueryParameters(request);
  }

  /** Empty when the parameter is absent. */
  Optional<Boolean> yesOrNo(String name) {
    return given(name)
        .map(value ->
            switch (value) {
              case "true" -> true;
              case "false" -> false;
              default -> throw wrong(name, "Use true or false.");
            });
  }

  Optional<Long> number(String name) {
    return given(name)
        .map(value -> {
          if (!NUMBER.matcher(value).matches()) {
            throw wrong(name, "Use a whole number from 1.");
          }
          return Long.valueOf(value);
        });
  }

  int limit(int usual, int most) {
    var limit = number("limit").orElse((long) usual);
    if (limit > most) {
      throw wrong("limit", "Use a number from 1 to %s.".formatted(most));
    }
    return limit.intValue();
  }

  private Optional<String> given(String name) {
    return request.getParameters().getFirst(name);
  }

  private static String unknown(String... known) {
    return known.length == 0
        ? "There is no such parameter, nor any other here. A POST takes its fields from the body."
        : "There is no such parameter. Known here: %s. For example: ?%s"
            .formatted(String.join(", ", known), example(known[0]));
  }

  private static ApiError wrong(String name, String sentence) {
    return ApiError.field(name, "%s For example: ?%s".formatted(sentence, example(name)));
  }

  private static String example(String name) {
    return name + (name.equals("open") ? "=true" : name.equals("limit") ? "=20" : "=42");
  }
}
