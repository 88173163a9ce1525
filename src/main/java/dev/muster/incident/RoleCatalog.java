package dev.muster.incident;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every role there is to give out, as the operator configured them: the usual ones first. Fixed for
 * the life of the process.
 */
public final class RoleCatalog {

  /** What holds without a setting. */
  public static final RoleCatalog USUAL = new RoleCatalog(Role.USUAL);

  private final List<Role> roles;

  /**
   * @param roles no two with the same key or word
   */
  public RoleCatalog(List<Role> roles) {
    this.roles = List.copyOf(roles);
  }

  public List<Role> all() {
    return roles;
  }

  /** All of them, and those that somebody still holds although they are gone from the settings. */
  public List<Role> of(Incident incident) {
    return Stream.concat(
            roles.stream(),
            incident.roles().holders().keySet().stream().filter(each -> !roles.contains(each)))
        .toList();
  }

  /** The same role as it is called by now. */
  public Role now(Role stored) {
    return roles.stream().filter(stored::equals).findFirst().orElse(stored);
  }

  public Role keyed(String key) {
    return now(Role.of(key));
  }

  /** By any of the words people type. */
  public Optional<Role> read(String text) {
    var word = UserText.line(text).toLowerCase(Locale.ROOT);
    return roles.stream().filter(each -> each.words().contains(word)).findFirst();
  }

  /** The shortest word of each. */
  public String words() {
    return String.join(", ", roles.stream().map(Role::word).toList());
  }
}
