package dev.muster.incident;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** All configured roles, the four standard ones first. Fixed for the life of the process. */
public final class RoleCatalog {

  /** The default without configuration. */
  public static final RoleCatalog USUAL = new RoleCatalog(Role.USUAL);

  private final List<Role> roles;

  /**
   * @param roles no two may share a key or an alias
   */
  public RoleCatalog(List<Role> roles) {
    this.roles = List.copyOf(roles);
  }

  public List<Role> all() {
    return roles;
  }

  /**
   * All configured roles, and those that someone still holds although they are no longer
   * configured.
   */
  public List<Role> of(Incident incident) {
    return Stream.concat(
            roles.stream(),
            incident.roles().holders().keySet().stream().filter(each -> !roles.contains(each)))
        .toList();
  }

  /** The role with its configured label; the given one if it is no longer configured. */
  public Role now(Role stored) {
    return roles.stream().filter(stored::equals).findFirst().orElse(stored);
  }

  public Role keyed(String key) {
    return now(Role.of(key));
  }

  /** Finds a role by any of its aliases. */
  public Optional<Role> read(String text) {
    var word = UserText.line(text).toLowerCase(Locale.ROOT);
    return roles.stream().filter(each -> each.words().contains(word)).findFirst();
  }

  /** The first alias of each role, separated by commas. */
  public String words() {
    return String.join(", ", roles.stream().map(Role::word).toList());
  }
}
