package dev.muster.incident;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The fields that the update form shows for each audience. All fields are optional, and an update
 * may set fields that the form does not show.
 */
public record UpdateTemplates(Map<Audience, List<Asked>> asked) {

  /**
   * A field shown in the form.
   *
   * @param hint may be empty
   */
  public record Asked(UpdateField field, String label, String hint) {}

  /** No fields besides what changed. */
  public static final UpdateTemplates PLAIN = new UpdateTemplates(Map.of());

  /** Sorts the fields by {@link UpdateField} and removes duplicates. */
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
