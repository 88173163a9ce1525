package dev.muster.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.muster.api.Problem.Mistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The API's JSON: snake_case names, times in UTC, no lenient conversions. */
final class Json {

  private static final ObjectMapper MAPPER = mapper().build();
  private static final ObjectMapper STRICT = strict();

  private Json() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link #write} wrote. */
  static <T> T reread(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a request body; an empty body counts as {@code {}}. No value is converted to another
   * type: an empty string is neither null nor false, and null is not an omitted field.
   *
   * @throws ApiError naming the invalid field and what is expected
   */
  static <T> T read(byte[] body, Class<T> type) {
    try {
      var sent = object(STRICT.readTree(body.length == 0 ? new byte[] {'{', '}'} : body));
      requireNoNull(sent);
      return STRICT.treeToValue(sent, type);
    } catch (UnrecognizedPropertyException e) {
      throw ApiError.field(path(e), "There is no such field. Known here: %s.".formatted(known(e)));
    } catch (JsonMappingException e) {
      throw e.getPath().isEmpty()
          ? unreadable(e)
          : ApiError.field(path(e), Expected.sentence(path(e)));
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode object(JsonNode sent) {
    if (sent instanceof ObjectNode object) {
      return object;
    }
    throw ApiError.badRequest(
        "The body is %s. Send a JSON object."
            .formatted(sent.getNodeType().name().toLowerCase(Locale.ROOT)));
  }

  /**
   * Refuses null: a script may have sent it by mistake for an empty variable, so its meaning is
   * unknown.
   */
  private static void requireNoNull(ObjectNode sent) {
    var mistakes = new ArrayList<Mistake>();
    for (var field : sent.properties()) {
      var name = field.getKey();
      if (field.getValue().isNull()) {
        mistakes.add(new Mistake(name, Expected.notNull(name)));
      }
      var item = name + "[]";
      if (Expected.of(item).isPresent() && anyNull(field.getValue())) {
        mistakes.add(new Mistake(item, Expected.notNull(item)));
      }
    }
    if (!mistakes.isEmpty()) {
      throw ApiError.fields(mistakes);
    }
  }

  private static boolean anyNull(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).anyMatch(JsonNode::isNull);
  }

  private static ApiError unreadable(JsonProcessingException e) {
    var location = e.getLocation();
    return ApiError.badRequest(
        location == null || location.getLineNr() < 1
            ? "The body is not a JSON object. Send one, as UTF-8."
            : "The body is not a JSON object that can be read; look at line %s, column %s."
                .formatted(location.getLineNr(), location.getColumnNr()));
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

  private static JsonMapper.Builder mapper() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .addModule(new SimpleModule().addDeserializer(Instant.class, new Iso8601Deserializer()))
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  private static JsonMapper strict() {
    var strict =
        mapper()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();
    for (var shape : CoercionInputShape.values()) {
      strict.coercionConfigDefaults().setCoercion(shape, CoercionAction.Fail);
    }
    // A text may be empty.
    strict
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert);
    return strict;
  }
}
