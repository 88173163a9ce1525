package dev.muster.incident;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What people are asked for when they write a status update, which depends on whom it is for. Every
 * field may be left empty, and more may be said than is asked for.
 */
public record UpdateTemplates(Map<Audience, List<Asked>> asked) {

  /**
   * A field that is asked for.
   *
   * @param hint may be empty
   */
  public record Asked(UpdateField field, String label, String hint) {}

  /** Nothing is asked for but what has changed. */
  public static final UpdateTemplates PLAIN = new UpdateTemplates(Map.of());

  /** In the order of the fields, whatever the order they came in. */
  public UpdateTemplates {
    var sorted = new EnumMap<Audience, List<Asked>>(Audience.class);
    for (var audience : Audience.values()) {
      var given = asked.getOrDefault(audience, List.of());
      sorted.put(
          audience,
          Arrays.stream(UpdateField.values())
              .flatMap(field -> given.stream().filter(each -> each.field() == field).limit(1))
              .toList());
    }
    asked = Map.copyOf(sorted);
  }

  public List<Asked> of(Audience audience) {
    return asked.getOrDefault(audience, List.of());
  }
}
