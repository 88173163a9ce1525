package dev.muster.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * What is kept of a piece of JSON: the fields that are read here, in the types they are read in.
 * All else is dropped before the SDK binds it, whose classes reject a whole payload for one field
 * of another type than they know.
 */
@FunctionalInterface
interface Shape {

  /** Empty for what is something else altogether, or lacks a field it is useless without. */
  Optional<JsonElement> of(JsonElement given);

  /** As Slack names people, conversations, teams and views. */
  Shape ID = text(Pattern.compile("[A-Za-z0-9._-]{1,64}"));

  /** Seconds with a fraction: Slack's name for a message, and its time. */
  Shape TIMESTAMP = text(Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,9})?"));

  Shape TEXT = given -> Fields.text(given).map(JsonPrimitive::new);

  Shape FLAG =
      given ->
          given instanceof JsonPrimitive flag && flag.isBoolean()
              ? Optional.of(flag)
              : Optional.empty();

  /** Seconds that the SDK has room for. */
  Shape SECONDS =
      given ->
          Fields.text(given)
              .filter(digits -> digits.matches("[0-9]{1,10}"))
              .map(Long::valueOf)
              .filter(seconds -> seconds <= Integer.MAX_VALUE)
              .map(JsonPrimitive::new);

  Shape DAY = given -> Fields.text(given).filter(Shape::isDay).map(JsonPrimitive::new);

  Shape ADDRESS =
      given ->
          Fields.text(given).filter(each -> HttpUrl.parse(each) != null).map(JsonPrimitive::new);

  static Shape text(Pattern pattern) {
    return given ->
        Fields.text(given).filter(text -> pattern.matcher(text).matches()).map(JsonPrimitive::new);
  }

  static Field optional(String name, Shape shape) {
    return new Field(name, shape, false, Optional.empty());
  }

  /** This text where it is missing. */
  static Field optional(String name, Shape shape, String otherwise) {
    return new Field(name, shape, false, Optional.of(new JsonPrimitive(otherwise)));
  }

  static Field required(String name, Shape shape) {
    return new Field(name, shape, true, Optional.empty());
  }

  /** One field of an object, under the name Slack gives it. */
  record Field(String name, Shape shape, boolean isRequired, Optional<JsonElement> otherwise) {

    Optional<JsonElement> in(JsonObject object) {
      return Fields.field(object, name).flatMap(shape::of).or(this::otherwise);
    }
  }

  static Shape object(Field... fields) {
    return given -> {
      var kept = new JsonObject();
      if (!(given instanceof JsonObject object)) {
        return Optional.empty();
      }
      for (var field : fields) {
        var value = field.in(object);
        if (value.isEmpty() && field.isRequired()) {
          return Optional.empty();
        }
        value.ifPresent(each -> kept.add(field.name(), each));
      }
      return Optional.of(kept);
    };
  }

  /** Of an array; elements of another shape are left out. */
  static Shape list(Shape each) {
    return given ->
        given instanceof JsonArray array
            ? Optional.of(array(array.asList().stream().flatMap(one -> each.of(one).stream())))
            : Optional.empty();
  }

  /** Of an object whose field names are not known here; values of another shape are left out. */
  static Shape map(Shape each) {
    return given -> {
      if (!(given instanceof JsonObject object)) {
        return Optional.empty();
      }
      var kept = new JsonObject();
      for (var entry : object.entrySet()) {
        each.of(entry.getValue()).ifPresent(value -> kept.add(entry.getKey(), value));
      }
      return Optional.of(kept);
    };
  }

  private static JsonArray array(Stream<JsonElement> elements) {
    var array = new JsonArray();
    elements.forEach(array::add);
    return array;
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException other) {
      return false;
    }
  }
}
