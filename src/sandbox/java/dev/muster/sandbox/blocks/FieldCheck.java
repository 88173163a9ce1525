package dev.muster.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Slack's checks of a submitted form before the app receives it. */
public final class FieldCheck {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern EMAIL =
      Pattern.compile("\\A[^@\\s]++@[^@\\s][^@\\s.]*+\\.[^@\\s]++");
  private static final Pattern URL = Pattern.compile("https?://\\S+");

  private FieldCheck() {}

  /** The errors by block; empty when the form is valid. */
  public static Map<String, String> of(JsonNode blocks, ObjectNode state) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (PlacedElement each : PlacedElement.in(blocks)) {
      if (each.isInput()) {
        JsonNode value = state.path(each.blockId()).path(each.actionId());
        problem(each, value).ifPresent(problem -> problems.put(each.blockId(), problem));
      }
    }
    return problems;
  }

  private static Optional<String> problem(PlacedElement placed, JsonNode value) {
    if (FormState.isEmpty(value)) {
      return placed.isOptional()
          ? Optional.empty()
          : Optional.of("Please complete this required field.");
    }
    String text = value.path("value").asText("");
    return switch (placed.type()) {
      case "plain_text_input" -> length(placed.element(), text);
      case "number_input" -> number(placed.element(), text);
      case "email_text_input" -> form(EMAIL, text, "Please enter a valid email address.");
      case "url_text_input" -> form(URL, text, "Please enter a valid URL.");
      default -> Optional.empty();
    };
  }

  private static Optional<String> length(ObjectNode element, String text) {
    int least = element.path("min_length").asInt(0);
    int most = element.path("max_length").asInt(3000);
    if (text.length() < least) {
      return Optional.of("Please enter at least " + least + " characters.");
    }
    return text.length() > most
        ? Optional.of("Please enter at most " + most + " characters.")
        : Optional.empty();
  }

  private static Optional<String> number(ObjectNode element, String text) {
    boolean decimal = element.path("is_decimal_allowed").asBoolean(false);
    if (!(decimal ? DECIMAL : NUMBER).matcher(text).matches()) {
      return Optional.of("Please enter a valid number.");
    }
    return Json.text(element, "min_value")
        .filter(least -> new BigDecimal(text).compareTo(new BigDecimal(least)) < 0)
        .map(least -> "Must be at least " + least + ".")
        .or(() -> tooMuch(element, text));
  }

  private static Optional<String> tooMuch(ObjectNode element, String text) {
    return Json.text(element, "max_value")
        .filter(most -> new BigDecimal(text).compareTo(new BigDecimal(most)) > 0)
        .map(most -> "Must be at most " + most + ".");
  }

  private static Optional<String> form(Pattern pattern, String text, String otherwise) {
    return pattern.matcher(text).matches() ? Optional.empty() : Optional.of(otherwise);
  }
}
