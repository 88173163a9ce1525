package dev.muster.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.muster.catalog.Catalog;
import dev.muster.incident.Declaration;
import dev.muster.incident.Purpose;
import dev.muster.incident.Severity;
import dev.muster.incident.Title;
import dev.muster.incident.Visibility;
import dev.muster.people.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

record DeclareBody(
    @Nullable String title,
    @Nullable String severity,
    @Nullable String summary,
    @Nullable List<@Nullable String> services,
    @JsonProperty("private") @Nullable Boolean isPrivate,
    @Nullable String purpose,
    @Nullable Boolean triage) {

  /** Stands in while another mistake keeps the declaration from being made. */
  private static final Title UNNAMED = new Title("unnamed");

  /**
   * @throws Rejected with every field that is wrong
   */
  Declaration declaration(String key, PersonId by, Catalog catalog) {
    var mistakes = new Mistakes();
    var named = mistakes.read("title", () -> new Title(Fields.text(title)));
    var bad = mistakes.read("severity", () -> Fields.severity(severity));
    var meant = mistakes.read("purpose", () -> Fields.purpose(purpose));
    var touched = mistakes.read("services", () -> Fields.services(services));
    var declaration =
        mistakes.read(
            "summary",
            () ->
                new Declaration(
                    key,
                    named.orElse(UNNAMED),
                    bad.orElse(Severity.SEV1),
                    touched.orElse(List.of()),
                    Visibility.meant(
                        Boolean.TRUE.equals(isPrivate),
                        Boolean.FALSE.equals(isPrivate),
                        catalog.anyPrivate(touched.orElse(List.of()))),
                    Fields.text(summary),
                    by,
                    meant.orElse(Purpose.REAL),
                    Boolean.TRUE.equals(triage)));
    mistakes.demandNone();
    return declaration.orElseThrow();
  }
}
