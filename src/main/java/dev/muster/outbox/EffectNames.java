package dev.muster.outbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The type names of effects, as stored in their JSON. */
final class EffectNames {

  private static final Map<Class<?>, String> NAMES =
      Arrays.stream(Effect.class.getAnnotation(JsonSubTypes.class).value())
          .collect(Collectors.toUnmodifiableMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

  /** The kind stored in rows from before V0008, whose kind is only in the JSON body. */
  private static final String UNTOLD = "unknown";

  /** The stored kinds that this version can perform. */
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
