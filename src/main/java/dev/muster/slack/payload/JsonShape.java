package dev.muster.slack.payload;

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
 * Reduces a piece of JSON to the fields that Muster reads, in the types that it reads. Everything
 * else is dropped before the SDK binds the payload, because the SDK's classes reject a whole
 * payload for one field of an unexpected type.
 */
@FunctionalInterface
interface JsonShape {

  /** The reduced JSON; empty when the given JSON has another type or lacks a required field. */
  Optional<JsonElement> of(JsonElement given);

  /** The id of a person, conversation, team or view. */
  JsonShape ID = text(Forms.ID);

  /** Seconds with a fraction: a message's id and its time. */
  JsonShape TIMESTAMP = text(Forms.TIMESTAMP);

  /** A workspace's subdomain of slack.com. */
  JsonShape DOMAIN = text(Forms.DOMAIN);

  JsonShape TEXT = given -> Fields.text(given).map(JsonPrimitive::new);

  JsonShape FLAG =
      given ->
          given instanceof JsonPrimitive flag && flag.isBoolean()
              ? Optional.of(flag)
              : Optional.empty();

  /** Whole seconds up to {@link Integer#MAX_VALUE}, the SDK's type. */
  JsonShape SECONDS =
      given ->
          Fields.text(given)
              .filter(digits -> digits.matches("[0-9]{1,10}"))
              .map(Long::valueOf)
              .filter(seconds -> seconds <= Integer.MAX_VALUE)
              .map(JsonPrimitive::new);

  JsonShape DAY = given -> Fields.text(given).filter(JsonShape::isDay).map(JsonPrimitive::new);

  JsonShape ADDRESS =
      given ->
          Fields.text(given).filter(each -> HttpUrl.parse(each) != null).map(JsonPrimitive::new);

  final class Forms {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,9})?");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9-]{1,63}");

    private Forms() {}
  }

  static JsonShape exactly(String text) {
    return given -> Fields.text(given).filter(text::equals).map(JsonPrimitive::new);
  }

  private static JsonShape text(Pattern pattern) {
    return given ->
        Fields.text(given).filter(text -> pattern.matcher(text).matches()).map(JsonPrimitive::new);
  }

  /** Left out when missing or of another shape. */
  static Field optional(String name, JsonShape shape) {
    return new Field(name, shape, Field.Need.NONE, Optional.empty());
  }

  /** Replaced by the given text when missing or of another shape. */
  static Field optional(String name, JsonShape shape, String otherwise) {
    return new Field(name, shape, Field.Need.NONE, Optional.of(new JsonPrimitive(otherwise)));
  }

  /** The whole object is rejected when this field is missing or of another shape. */
  static Field required(String name, JsonShape shape) {
    return new Field(name, shape, Field.Need.PRESENCE, Optional.empty());
  }

  /** May be missing; the whole object is rejected when this field has another shape. */
  static Field strict(String name, JsonShape shape) {
    return new Field(name, shape, Field.Need.SHAPE, Optional.empty());
  }

  /** One field of an object, by Slack's name for it. A null counts as missing. */
  record Field(String name, JsonShape shape, Need need, Optional<JsonElement> otherwise) {

    enum Need {
      NONE,
      SHAPE,
      PRESENCE
    }

    private Optional<JsonElement> given(JsonObject object) {
      return Fields.field(object, name).filter(each -> !each.isJsonNull());
    }

    /** False when the whole object must be rejected. */
    private boolean putInto(JsonObject kept, JsonObject object) {
      var given = given(object);
      var value = given.flatMap(shape::of);
      if (value.isEmpty() && (need == Need.PRESENCE || (need == Need.SHAPE && given.isPresent()))) {
        return false;
      }
      value.or(this::otherwise).ifPresent(each -> kept.add(name, each));
      return true;
    }
  }

  static JsonShape object(Field... fields) {
    return given -> {
      if (!(given instanceof JsonObject object)) {
        return Optional.empty();
      }
      var kept = new JsonObject();
      var isWhole = Stream.of(fields).allMatch(each -> each.putInto(kept, object));
      return isWhole ? Optional.of(kept) : Optional.empty();
    };
  }

  /** An array; elements of another shape are left out. */
  static JsonShape list(JsonShape each) {
    return given ->
        given instanceof JsonArray array
            ? Optional.of(array(array.asList().stream().flatMap(one -> each.of(one).stream())))
            : Optional.empty();
  }

  /** An array; rejected when an element has another shape. */
  static JsonShape whole(JsonShape each) {
    return given ->
        list(each)
            .of(given)
            .filter(kept -> kept.getAsJsonArray().size() == given.getAsJsonArray().size());
  }

  /** An object with arbitrary field names; values of another shape are left out. */
  static JsonShape map(JsonShape each) {
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

  /** An object with arbitrary field names; rejected when a value has another shape. */
  static JsonShape wholeMap(JsonShape each) {
    return given ->
        map(each)
            .of(given)
            .filter(kept -> kept.getAsJsonObject().size() == given.getAsJsonObject().size());
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
