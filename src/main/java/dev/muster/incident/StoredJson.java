package dev.muster.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;

/**
 * A sealed family of records as text in a column, readable for as long as the row lives: what a
 * later version added is passed over, what an earlier one lacked is null.
 */
public final class StoredJson<T> {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Class<T> family;

  public StoredJson(Class<T> family) {
    this.family = family;
  }

  public String write(T member) {
    try {
      return MAPPER.writerFor(family).writeValueAsString(member);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public T read(String text) {
    try {
      return MAPPER.readValue(text, family);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
