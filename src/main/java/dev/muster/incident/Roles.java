package dev.muster.incident;

import dev.muster.people.PersonId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Who holds which role. */
public record Roles(Map<Role, PersonId> holders) {

  public static final Roles NONE = new Roles(Map.of());

  public Roles {
    holders = holders.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(holders));
  }

  public Optional<PersonId> holder(Role role) {
    return Optional.ofNullable(holders.get(role));
  }

  public boolean holds(Role role, PersonId person) {
    return holder(role).filter(person::equals).isPresent();
  }

  /**
   * The person who would lose the role although the person who changes it has not seen that they
   * hold it; empty if there is none.
   *
   * @param seen the holder shown to the person who makes the change
   */
  public Optional<PersonId> unseenHolder(Role role, Optional<PersonId> seen, PersonId by) {
    return holder(role)
        .filter(holder -> !holder.equals(by))
        .filter(holder -> !seen.equals(Optional.of(holder)));
  }

  /** The roles of a person. */
  public List<Role> of(PersonId person) {
    return holders.keySet().stream().filter(role -> holds(role, person)).toList();
  }

  public Set<PersonId> people() {
    return Set.copyOf(holders.values());
  }

  Roles with(Role role, PersonId person) {
    var next = new TreeMap<>(holders);
    next.put(role, person);
    return new Roles(next);
  }

  Roles without(Role role) {
    var next = new TreeMap<>(holders);
    next.remove(role);
    return new Roles(next);
  }
}
