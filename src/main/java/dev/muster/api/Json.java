package dev.muster.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The API's own JSON: names with underscores, moments in UTC, and nothing guessed. */
final class Json {

  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For what {@link #write} wrote. */
  static <T> T reread(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * For what a caller sent; an empty body counts as {@code {}}.
   *
   * @throws Rejected saying which field is wrong, and how it should be
   */
  static <T> T read(byte[] body, Class<T> type) {
    try {
      var read = MAPPER.readValue(body.length == 0 ? new byte[] {'{', '}'} : body, type);
      if (read == null) {
        throw Rejected.badRequest("The body is null. Send a JSON object.");
      }
      return read;
    } catch (UnrecognizedPropertyException e) {
      throw Rejected.field(path(e), "There is no such field. Known here: %s.".formatted(known(e)));
    } catch (JsonMappingException e) {
      throw e.getPath().isEmpty() ? unreadable(e) : Rejected.field(path(e), "Send " + wanted(e));
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rejected unreadable(JsonProcessingException e) {
    var location = e.getLocation();
    return Rejected.badRequest(
        location == null || location.getLineNr() < 1
            ? "The body is not a JSON object. Send one, as UTF-8."
            : "The body is not a JSON object that can be read; look at line %s, column %s."
                .formatted(location.getLineNr(), location.getColumnNr()));
  }

  private static String wanted(JsonMappingException e) {
    return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
        ? wanted(mismatch.getTargetType())
        : "something else; this cannot be read.";
  }

  private static String wanted(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return "true or false.";
    }
    if (type == Instant.class) {
      return "a moment in UTC, such as 2026-11-21T14:02:00Z.";
    }
    return List.class.isAssignableFrom(type) ? "a list of strings." : "a string.";
  }

  private static String known(UnrecognizedPropertyException e) {
    var ids = e.getKnownPropertyIds();
    return ids == null || ids.isEmpty()
        ? "none"
        : ids.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(each -> each.getFieldName() == null ? "[]" : each.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[]", "[]");
  }

  private static ObjectMapper mapper() {
    var mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Instant.class, new MomentReader()))
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    // A number is no title, and "yes" is not true.
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    mapper
        .coercionConfigFor(LogicalType.Boolean)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.String, CoercionAction.Fail);
    return mapper;
  }
}
