package dev.muster.runbook;

import dev.muster.incident.Role;
import dev.muster.incident.RoleCatalog;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;

/** Reads {@code muster.roles.commander.checklist} and so on; an empty list means no checklist. */
@Factory
class ChecklistFactory {

  @Singleton
  Checklists checklists(Environment environment, RoleCatalog roles) {
    var items = new HashMap<Role, List<String>>();
    for (var role : roles.all()) {
      items.put(
          role,
          environment
              .getProperty(Checklists.setting(role), Argument.listOf(String.class))
              .orElseGet(() -> DefaultChecklists.BY_ROLE.getOrDefault(role, List.of())));
    }
    try {
      return Checklists.of(items);
    } catch (InvalidRunbooks e) {
      throw new ConfigurationException(e.problem());
    }
  }
}
