package dev.muster.incident;

import dev.muster.people.PersonId;
import java.util.List;

/**
 * What somebody says when they call for help. The title alone is enough.
 *
 * @param key tells this declaration from every other; the same key declares once
 */
public record Declaration(
    String key,
    Title title,
    Severity severity,
    List<String> services,
    Visibility visibility,
    String summary,
    PersonId by) {

  public Declaration {
    services = services.stream().map(Words::line).distinct().toList();
    summary = Words.fitting("The summary", summary);
  }
}
