package dev.muster.runbook;

import dev.muster.incident.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The checklist of each role: a runbook that belongs to a role instead of a service. Its name
 * contains a colon, so it cannot clash with a file's name.
 */
public final class Checklists {

  private static final int MOST = 20;
  private static final int LONGEST = 200;

  private final Map<Role, Runbook> byRole;

  private Checklists(Map<Role, Runbook> byRole) {
    this.byRole = byRole;
  }

  /**
   * @param items one line of Markdown each; a role without items has no checklist
   * @throws InvalidRunbooks whose message names the setting and the problem
   */
  static Checklists of(Map<Role, List<String>> items) {
    var byRole = new HashMap<Role, Runbook>();
    items.forEach((role, each) -> {
      if (!each.isEmpty()) {
        byRole.put(role, checklist(role, each));
      }
    });
    return new Checklists(byRole);
  }

  public static Checklists usual() {
    return of(DefaultChecklists.BY_ROLE);
  }

  public Optional<Runbook> of(Role role) {
    return Optional.ofNullable(byRole.get(role));
  }

  public Optional<Runbook> named(String name) {
    return byRole.values().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  static String setting(Role role) {
    return "muster.roles.%s.checklist".formatted(role.setting());
  }

  private static Runbook checklist(Role role, List<String> items) {
    var setting = setting(role);
    if (items.size() > MOST) {
      throw new InvalidRunbooks("%s has %s items; keep it to %s.", setting, items.size(), MOST);
    }
    if (items.stream().anyMatch(each -> each.isBlank() || each.length() > LONGEST)) {
      throw new InvalidRunbooks(
          "%s has an item that is empty or longer than %s characters.", setting, LONGEST);
    }
    var text =
        items.stream()
            .map(each -> "- [ ] " + each.strip().replaceAll("\\s+", " "))
            .collect(
                Collectors.joining(
                    "\n", "# Checklist of the %s\n".formatted(role.inSentence()), ""));
    return RunbookLibrary.runbook("role:" + role.setting(), setting, text);
  }
}
