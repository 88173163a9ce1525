package dev.muster.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads ISO 8601 with an offset. Refuses numbers, because a person cannot check 1761055200. */
final class Iso8601Deserializer extends StdScalarDeserializer<Instant> {

  private static final long serialVersionUID = 1L;

  Iso8601Deserializer() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }
    try {
      return OffsetDateTime.parse(parser.getText().strip()).toInstant();
    } catch (DateTimeException unreadable) {
      throw context.weirdStringException(parser.getText(), Instant.class, "not ISO 8601");
    }
  }
}
