package dev.muster.incident;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The stored names of the event types; they never change. */
public final class EventTypeNames {

  private static final Map<Class<?>, String> NAMES =
      Arrays.stream(IncidentEvent.class.getAnnotation(JsonSubTypes.class).value())
          .collect(Collectors.toUnmodifiableMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

  private EventTypeNames() {}

  public static String of(IncidentEvent event) {
    return Objects.requireNonNull(NAMES.get(event.getClass()), "a fact without a name");
  }
}
