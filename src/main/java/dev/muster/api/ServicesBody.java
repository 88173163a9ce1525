package dev.muster.api;

import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param services all that it touches from now on; may be empty, but not left out
 */
record ServicesBody(@Nullable List<@Nullable String> services) implements Decision {

  @Override
  public void check() {
    var mistakes = new Mistakes();
    mistakes.check("services", this::names);
    mistakes.demandNone();
  }

  @Override
  public Change on(Incident incident, PersonId by, Instant now) {
    return incident.changeServices(names(), by, now);
  }

  private List<String> names() {
    if (services == null) {
      throw Refused.because(
          "List all the services it touches; an empty list says that it is none.");
    }
    return Fields.services(services);
  }
}
