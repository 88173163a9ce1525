package dev.muster.slack.payload;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads single fields of Slack's JSON. A field of an unexpected type counts as missing. */
public final class Fields {

  private Fields() {}

  /** Blank when missing. */
  public static String text(@Nullable JsonElement of, String name) {
    return field(of, name).flatMap(Fields::text).orElse("");
  }

  /** Accepts a string, or a number as written. Removes NUL, which PostgreSQL cannot store. */
  public static Optional<String> text(JsonElement given) {
    return given instanceof JsonPrimitive primitive
            && (primitive.isString() || primitive.isNumber())
        ? Optional.of(primitive.getAsString().replace("\0", ""))
        : Optional.empty();
  }

  static boolean isTrue(@Nullable JsonElement of, String name) {
    return field(of, name)
        .filter(
            each -> each instanceof JsonPrimitive flag && flag.isBoolean() && flag.getAsBoolean())
        .isPresent();
  }

  static Optional<JsonObject> object(@Nullable JsonElement of, String name) {
    return field(of, name).flatMap(Fields::object);
  }

  static Optional<JsonObject> object(@Nullable JsonElement given) {
    return given instanceof JsonObject object ? Optional.of(object) : Optional.empty();
  }

  /** Empty when missing; elements that are not objects are left out. */
  static List<JsonObject> objects(@Nullable JsonElement of, String name) {
    return elements(of, name).flatMap(each -> object(each).stream()).toList();
  }

  static Stream<JsonElement> elements(@Nullable JsonElement of, String name) {
    return field(of, name)
        .filter(JsonElement::isJsonArray)
        .map(each -> StreamSupport.stream(each.getAsJsonArray().spliterator(), false))
        .orElseGet(Stream::empty);
  }

  static Optional<JsonElement> field(@Nullable JsonElement of, String name) {
    return of instanceof JsonObject object
        ? Optional.ofNullable(object.get(name))
        : Optional.empty();
  }
}
