package dev.muster.permission;

import dev.muster.people.PersonId;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is in the groups that permissions name, as the chat last told it. That counts, however long
 * ago it was: no act waits for the chat.
 */
@Singleton
public class GroupMembers {

  /** What is known of somebody and some groups. */
  enum Standing {
    MEMBER,
    STRANGER,
    /** At least one of the groups was never read, and they are in none of the others. */
    UNKNOWN
  }

  private final GroupRows rows;
  private final Permissions permissions;

  GroupMembers(GroupRows rows, Permissions permissions) {
    this.rows = rows;
    this.permissions = permissions;
  }

  /** The groups whose members somebody should keep up to date. */
  public Set<String> wanted() {
    return permissions.groups();
  }

  /** From now on these are its members, and nobody else; what is older than we know is let be. */
  @Transactional
  public void replace(String group, Collection<PersonId> members, Instant readAt) {
    var at = readAt.truncatedTo(ChronoUnit.MILLIS);
    if (rows.insert(group, at) == 0 && rows.read(group, at) == 0) {
      return;
    }
    var now = members.stream().map(PersonId::value).collect(Collectors.toSet());
    var before = new HashSet<>(rows.members(group));
    before.stream().filter(each -> !now.contains(each)).forEach(each -> rows.remove(group, each));
    now.stream().filter(each -> !before.contains(each)).forEach(each -> rows.add(group, each));
  }

  /** Of a group that was never read nothing is known, and this does not change that. */
  @Transactional
  public void change(String group, Collection<PersonId> added, Collection<PersonId> removed) {
    if (knows(group)) {
      removed.forEach(each -> rows.remove(group, each.value()));
      added.forEach(each -> rows.add(group, each.value()));
    }
  }

  /** Whether the chat has ever told who is in it. */
  @Transactional(readOnly = true)
  public boolean knows(String group) {
    return rows.known(List.of(group)) == 1;
  }

  @Transactional(readOnly = true)
  Standing standing(PersonId person, List<String> groups) {
    if (groups.isEmpty()) {
      return Standing.STRANGER;
    }
    if (rows.memberships(groups, person.value()) > 0) {
      return Standing.MEMBER;
    }
    return rows.known(groups) < Set.copyOf(groups).size() ? Standing.UNKNOWN : Standing.STRANGER;
  }

  @Transactional(readOnly = true)
  List<PersonId> some(List<String> groups, int most) {
    return groups.isEmpty()
        ? List.of()
        : rows.some(groups, most).stream().map(PersonId::new).toList();
  }
}
