package dev.muster.outbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the effects, as their JSON has them. */
final class EffectNames {

  private static final Map<Class<?>, String> NAMES =
      Arrays.stream(Effect.class.getAnnotation(JsonSubTypes.class).value())
          .collect(Collectors.toUnmodifiableMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

  /** What rows of before V0008 say; their body knows. */
  private static final String UNTOLD = "unknown";

  /** What the rows that this version can carry say. */
  static final Set<String> STORED =
      Stream.concat(NAMES.values().stream(), Stream.of(UNTOLD))
          .collect(Collectors.toUnmodifiableSet());

  private EffectNames() {}

  static String of(Effect effect) {
    return of(effect.getClass());
  }

  static String of(Class<? extends Effect> effect) {
    return Objects.requireNonNull(NAMES.get(effect), "an effect without a name");
  }
}
