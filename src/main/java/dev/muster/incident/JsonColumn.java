package dev.muster.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.function.Function;

/**
 * Maps a sealed family of records to JSON text in a column. Rows stay readable across versions:
 * unknown properties are ignored, missing ones are null.
 */
public final class JsonColumn<T> {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Class<T> family;
  private final ObjectMapper mapper;

  public JsonColumn(Class<T> family) {
    this(family, MAPPER);
  }

  private JsonColumn(Class<T> family, ObjectMapper mapper) {
    this.family = family;
    this.mapper = mapper;
  }

  /** The same mapping, with roles and severities resolved to their configured names. */
  JsonColumn<T> naming(RoleCatalog roles, SeverityCatalog severities) {
    var names =
        new SimpleModule()
            .addDeserializer(Role.class, new Named<>(Role.class, roles::keyed))
            .addDeserializer(
                Severity.class,
                new Named<>(Severity.class, key -> severities.now(Severity.of(key))));
    return new JsonColumn<>(family, mapper.copy().registerModule(names));
  }

  public String write(T member) {
    try {
      return mapper.writerFor(family).writeValueAsString(member);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public T read(String text) {
    try {
      return mapper.readValue(text, family);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Named<V> extends FromStringDeserializer<V> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, V> byKey;

    Named(Class<V> type, Function<String, V> byKey) {
      super(type);
      this.byKey = byKey;
    }

    @Override
    protected V _deserialize(String key, DeserializationContext context) {
      return byKey.apply(key);
    }
  }
}
