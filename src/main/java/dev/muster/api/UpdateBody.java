package dev.muster.api;

import dev.muster.incident.Audience;
import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.incident.Status;
import dev.muster.incident.StatusUpdate;
import dev.muster.incident.UpdateField;
import dev.muster.incident.UserText;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * @param text may be omitted if one of the last four fields is present
 * @param status omitted when it has not changed
 * @param nextUpdateDue omitted to keep the severity's cadence
 */
record UpdateBody(
    @Nullable String text,
    @Nullable String status,
    @Nullable String audience,
    @Nullable Instant nextUpdateDue,
    @Nullable String impact,
    @Nullable String conditions,
    @Nullable String actions,
    @Nullable String needs)
    implements Decision {

  @Override
  public void check() {
    var mistakes = new FieldErrors();
    for (var field : UpdateField.values()) {
      mistakes.check(field.word(), () -> field.words(said(field)));
    }
    mistakes.check("text", this::words);
    mistakes.check("status", () -> next(Status.INVESTIGATING));
    mistakes.check("audience", this::forWhom);
    mistakes.check("next_update_due", () -> FieldReader.moment(nextUpdateDue));
    mistakes.requireNone();
  }

  @Override
  public Change on(Incident incident, PersonId by, Instant now) {
    return incident.postUpdate(
        new StatusUpdate(
            next(incident.status()),
            words(),
            forWhom(),
            FieldReader.moment(nextUpdateDue),
            fields()),
        by,
        now);
  }

  private String words() {
    if (!UserText.lines(FieldReader.text(text)).isEmpty()
        || fields().values().stream().map(UserText::lines).allMatch(String::isEmpty)) {
      FieldReader.requireWords(text);
    }
    return FieldReader.text(text);
  }

  private Map<UpdateField, String> fields() {
    return Arrays.stream(UpdateField.values())
        .collect(Collectors.toMap(Function.identity(), this::said));
  }

  private String said(UpdateField field) {
    return FieldReader.text(
        switch (field) {
          case IMPACT -> impact;
          case CONDITIONS -> conditions;
          case ACTIONS -> actions;
          case NEEDS -> needs;
        });
  }

  private Status next(Status before) {
    return Optional.ofNullable(status)
        .map(typed -> FieldReader.choice(Status.ACCEPTED.stream(), typed))
        .orElse(before);
  }

  private Audience forWhom() {
    return Optional.ofNullable(audience)
        .map(typed -> FieldReader.choice(Arrays.stream(Audience.values()), typed))
        .orElse(Audience.INTERNAL);
  }
}
