package dev.muster.runbook;

import dev.muster.incident.Role;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;

/** {@code muster.roles.commander.checklist} and so on; an empty list is none. */
@Factory
class ChecklistFactory {

  @Singleton
  Checklists checklists(Environment environment) {
    var items = new EnumMap<Role, List<String>>(Role.class);
    for (var role : Role.values()) {
      items.put(
          role,
          environment
              .getProperty(Checklists.setting(role), Argument.listOf(String.class))
              .orElseGet(() -> UsualChecklists.BY_ROLE.getOrDefault(role, List.of())));
    }
    try {
      return Checklists.of(items);
    } catch (UnusableRunbooks e) {
      throw new ConfigurationException(e.problem());
    }
  }
}
