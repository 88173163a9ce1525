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
 * What is kept of a piece of JSON: the fields that are read here, in the types they are read in.
 * All else is dropped before the SDK binds it, whose classes reject a whole payload for one field
 * of another type than they know.
 */
@FunctionalInterface
interface JsonShape {

  /** Empty for what is something else altogether, or lacks a field it is useless without. */
  Optional<JsonElement> of(JsonElement given);

  /** As Slack names people, conversations, teams and views. */
  JsonShape ID = text(Forms.ID);

  /** Seconds with a fraction: Slack's name for a message, and its time. */
  JsonShape TIMESTAMP = text(Forms.TIMESTAMP);

  /** The name of a workspace, as it stands in its address. */
  JsonShape DOMAIN = text(Forms.DOMAIN);

  JsonShape TEXT = given -> Fields.text(given).map(JsonPrimitive::new);

  JsonShape FLAG =
      given ->
          given instanceof JsonPrimitive flag && flag.isBoolean()
              ? Optional.of(flag)
              : Optional.empty();

  /** Seconds that the SDK has room for. */
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

  /** What texts of a kind look like. */
  final class Forms {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,9})?");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9-]{1,63}");

    private Forms() {}
  }

  /** This text and no other. */
  static JsonShape exactly(String text) {
    return given -> Fields.text(given).filter(text::equals).map(JsonPrimitive::new);
  }

  private static JsonShape text(Pattern pattern) {
    return given ->
        Fields.text(given).filter(text -> pattern.matcher(text).matches()).map(JsonPrimitive::new);
  }

  /** Left out where it is missing or of another shape. */
  static Field optional(String name, JsonShape shape) {
    return new Field(name, shape, Field.Need.NONE, Optional.empty());
  }

  /** This text where it is missing or of another shape. */
  static Field optional(String name, JsonShape shape, String otherwise) {
    return new Field(name, shape, Field.Need.NONE, Optional.of(new JsonPrimitive(otherwise)));
  }

  /** Where it is missing or of another shape, nothing is kept of the whole. */
  static Field required(String name, JsonShape shape) {
    return new Field(name, shape, Field.Need.PRESENCE, Optional.empty());
  }

  /** May be missing; where it is of another shape, nothing is kept of the whole. */
  static Field strict(String name, JsonShape shape) {
    return new Field(name, shape, Field.Need.SHAPE, Optional.empty());
  }

  /** One field of an object, under the name Slack gives it; null is the same as missing. */
  record Field(String name, JsonShape shape, Need need, Optional<JsonElement> otherwise) {

    enum Need {
      NONE,
      SHAPE,
      PRESENCE
    }

    private Optional<JsonElement> given(JsonObject object) {
      return Fields.field(object, name).filter(each -> !each.isJsonNull());
    }

    /** False where the whole is of no use. */
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

  /** Of an array; elements of another shape are left out. */
  static JsonShape list(JsonShape each) {
    return given ->
        given instanceof JsonArray array
            ? Optional.of(array(array.asList().stream().flatMap(one -> each.of(one).stream())))
            : Optional.empty();
  }

  /** Of an array all of whose elements have this shape. */
  static JsonShape whole(JsonShape each) {
    return given ->
        list(each)
            .of(given)
            .filter(kept -> kept.getAsJsonArray().size() == given.getAsJsonArray().size());
  }

  /** Of an object whose field names are not known here; values of another shape are left out. */
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

  /** Of an object all of whose values have this shape. */
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
