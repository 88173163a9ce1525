package dev.muster.incident;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code muster.updates.templates.public.impact: What do customers notice?}, which shows a
 * field with that hint; {@code none} hides it; the keys {@code label} and {@code hint} below it set
 * both.
 */
@Factory
class UpdateTemplatesFactory {

  private static final String TEMPLATES = "muster.updates.templates.";
  private static final String NOT_ASKED = "none";

  /**
   * Defaults: responders need conditions, actions and needs; other audiences need the impact first.
   */
  private static final Map<Audience, Map<UpdateField, String>> HINTS =
      Map.of(
          Audience.INTERNAL,
          Map.of(
              UpdateField.CONDITIONS, "What is the case right now?",
              UpdateField.ACTIONS, "What is being done, and by whom?",
              UpdateField.NEEDS, "What or whom do you lack?"),
          Audience.STAKEHOLDERS,
          Map.of(
              UpdateField.IMPACT, "Who is hit, and what can they not do?",
              UpdateField.ACTIONS, "What is being done about it?",
              UpdateField.NEEDS, "What do you need from those who read this?"),
          Audience.PUBLIC,
          Map.of(
              UpdateField.IMPACT, "What do customers notice, in their words?",
              UpdateField.ACTIONS, "What are you doing about it?"));

  @Singleton
  UpdateTemplates updateTemplates(Environment settings) {
    var asked = new EnumMap<Audience, List<UpdateTemplates.Asked>>(Audience.class);
    for (var audience : Audience.values()) {
      asked.put(
          audience,
          Arrays.stream(UpdateField.values())
              .flatMap(field -> asked(settings, audience, field).stream())
              .toList());
    }
    return new UpdateTemplates(asked);
  }

  private static Optional<UpdateTemplates.Asked> asked(
      Environment settings, Audience audience, UpdateField field) {
    var name = TEMPLATES + audience.name().toLowerCase(Locale.ROOT) + "." + field.word();
    var label = given(settings, name + ".label");
    var hint =
        given(settings, name + ".hint")
            .or(() -> given(settings, name))
            .or(() -> Optional.ofNullable(HINTS.getOrDefault(audience, Map.of()).get(field)))
            .or(() -> label.map(unhinted -> ""));
    return hint.filter(words -> !words.equals(NOT_ASKED))
        .map(words -> new UpdateTemplates.Asked(field, label.orElse(field.label()), words));
  }

  private static Optional<String> given(Environment settings, String name) {
    return settings.getProperty(name, String.class).map(UserText::line).filter(v -> !v.isEmpty());
  }
}
