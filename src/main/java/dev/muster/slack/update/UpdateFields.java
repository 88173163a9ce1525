package dev.muster.slack.update;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.incident.Audience;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.StatusUpdate;
import dev.muster.incident.UpdateField;
import dev.muster.incident.UpdateTemplates;
import dev.muster.incident.UpdateTemplates.Asked;
import dev.muster.incident.Updates;
import dev.muster.incident.UserText;
import dev.muster.slack.blockkit.FormValues;
import dev.muster.slack.blockkit.Inputs;
import dev.muster.slack.blockkit.Limits;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of the update form that depend on the audience, prefilled with the last update for the
 * same audience.
 */
@Singleton
public class UpdateFields {

  private final Updates updates;
  private final UpdateTemplates templates;

  public UpdateFields(Updates updates, UpdateTemplates templates) {
    this.updates = updates;
    this.templates = templates;
  }

  /** The fields for this audience, and other fields that a person has filled in. */
  List<LayoutBlock> blocks(
      IncidentNumber incident, Audience audience, Map<UpdateField, String> typed) {
    var filledIn = filledIn(incident, audience);
    return Arrays.stream(UpdateField.values())
        .flatMap(field -> asked(field, audience, typed.containsKey(field)).stream())
        .map(each -> {
          var before = filledIn.getOrDefault(each.field(), "");
          return input(each, audience, typed.getOrDefault(each.field(), before));
        })
        .toList();
  }

  /** The shown fields whose text differs from the prefilled text. */
  Map<UpdateField, String> typed(IncidentNumber incident, FormValues values) {
    var shown = shownFor(values);
    if (shown.isEmpty()) {
      return Map.of();
    }
    var filledIn = filledIn(incident, shown.get());
    var typed = read(values, shown.get());
    typed.entrySet().removeIf(each -> each.getValue().equals(filledIn.get(each.getKey())));
    return typed;
  }

  /** Leaves out empty fields. */
  static Map<UpdateField, String> read(FormValues values, Audience audience) {
    var fields = new EnumMap<UpdateField, String>(UpdateField.class);
    for (var field : UpdateField.values()) {
      var words = UserText.lines(values.text(block(field, audience)));
      if (!words.isEmpty()) {
        fields.put(field, words);
      }
    }
    return fields;
  }

  /** The audience whose fields the form shows; empty when it shows none. */
  static Optional<Audience> shownFor(FormValues values) {
    return Arrays.stream(Audience.values())
        .filter(audience ->
            Arrays.stream(UpdateField.values())
                .anyMatch(field -> values.has(block(field, audience))))
        .findFirst();
  }

  /** Differs by audience, because Slack keeps the text of a block whose id stays the same. */
  static String block(UpdateField field, Audience audience) {
    return field.word() + "-" + audience.name().toLowerCase(Locale.ROOT);
  }

  private Optional<Asked> asked(UpdateField field, Audience audience, boolean written) {
    return templates.of(audience).stream()
        .filter(each -> each.field() == field)
        .findFirst()
        .or(() -> written ? Optional.of(new Asked(field, field.label(), "")) : Optional.empty());
  }

  private Map<UpdateField, String> filledIn(IncidentNumber incident, Audience audience) {
    return updates.last(incident, audience).map(StatusUpdate::fields).orElse(Map.of());
  }

  private static LayoutBlock input(Asked asked, Audience audience, String words) {
    return Inputs.optional(
        block(asked.field(), audience),
        Limits.label(asked.label()),
        Limits.label(asked.hint()),
        Inputs.text(UpdateField.LONGEST, true, words));
  }
}
