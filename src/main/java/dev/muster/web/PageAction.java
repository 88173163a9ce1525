package dev.muster.web;

import dev.muster.catalog.Catalog;
import dev.muster.incident.Audience;
import dev.muster.incident.Change;
import dev.muster.incident.Impact;
import dev.muster.incident.Incident;
import dev.muster.incident.NoteKind;
import dev.muster.incident.Refused;
import dev.muster.incident.Resolution;
import dev.muster.incident.ServiceNames;
import dev.muster.incident.Status;
import dev.muster.incident.StatusUpdate;
import dev.muster.incident.UpdateField;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The actions of the forms on an incident's page. A refusal is shown at the first field of the
 * form.
 */
enum PageAction {
  UPDATE("text", Notice.UPDATED) {
    @Override
    Change on(Incident incident, FormInput typed, Catalog catalog, PersonId by, Instant now) {
      return incident.postUpdate(
          new StatusUpdate(
              choice(Status.class, typed.text("status")),
              typed.text("text"),
              choice(Audience.class, typed.text("audience")),
              NextUpdateOptions.read(typed.text("next")).map(now::plus).orElse(null),
              Arrays.stream(UpdateField.values())
                  .collect(
                      Collectors.toMap(Function.identity(), field -> typed.text(field.word())))),
          by,
          now);
    }
  },
  NOTE("text", Notice.NOTED) {
    @Override
    Change on(Incident incident, FormInput typed, Catalog catalog, PersonId by, Instant now) {
      return incident.note(
          choice(NoteKind.class, typed.text("kind", NoteKind.NOTE.name())),
          typed.text("text"),
          by,
          now);
    }
  },
  RESOLVE("explanation", Notice.RESOLVED) {
    @Override
    Change on(Incident incident, FormInput typed, Catalog catalog, PersonId by, Instant now) {
      return incident.resolve(
          new Resolution(
              typed.text("explanation"),
              null,
              null,
              new Impact(typed.text("users"), typed.text("revenue"))),
          by,
          now);
    }
  },
  ACCEPT(FormInput.TOKEN, Notice.ACCEPTED) {
    @Override
    Change on(Incident incident, FormInput typed, Catalog catalog, PersonId by, Instant now) {
      return incident.accept(by, now);
    }
  },
  DECLINE("reason", Notice.DECLINED) {
    @Override
    Change on(Incident incident, FormInput typed, Catalog catalog, PersonId by, Instant now) {
      return incident.decline(typed.text("reason"), by, now);
    }
  },
  SERVICES("services", Notice.SERVICES) {
    @Override
    Change on(Incident incident, FormInput typed, Catalog catalog, PersonId by, Instant now) {
      return incident.changeServices(ServiceNames.read(typed.texts("services"), catalog), by, now);
    }
  };

  private final String field;
  private final Notice notice;

  PageAction(String field, Notice notice) {
    this.field = field;
    this.notice = notice;
  }

  /**
   * @throws Refused with a sentence for {@link #field}
   */
  abstract Change on(Incident incident, FormInput typed, Catalog catalog, PersonId by, Instant now);

  String field() {
    return field;
  }

  Notice notice() {
    return notice;
  }

  static Optional<PageAction> read(String word) {
    return Arrays.stream(values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  private static <E extends Enum<E>> E choice(Class<E> known, String sent) {
    return Arrays.stream(known.getEnumConstants())
        .filter(each -> each.name().equals(sent))
        .findFirst()
        .orElseThrow(() -> Refused.because("Choose from the lists, and send it again."));
  }
}
