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
 * The members of the groups that permissions name, as last read from Slack. The stored state
 * counts, however old it is, so that no action waits for Slack.
 */
@Singleton
public class GroupMembers {

  /** Whether a person is in any of some groups. */
  enum Standing {
    MEMBER,
    STRANGER,
    /** The person is in none of the known groups, and at least one group was never read. */
    UNKNOWN
  }

  private final GroupRows rows;
  private final Permissions permissions;

  GroupMembers(GroupRows rows, Permissions permissions) {
    this.rows = rows;
    this.permissions = permissions;
  }

  /** The groups whose members must be kept up to date. */
  public Set<String> wanted() {
    return permissions.groups();
  }

  /** Replaces the members of the group; ignores a list older than the stored one. */
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

  /** Adds and removes members; ignored for a group that was never read. */
  @Transactional
  public void change(String group, Collection<PersonId> added, Collection<PersonId> removed) {
    if (knows(group)) {
      removed.forEach(each -> rows.remove(group, each.value()));
      added.forEach(each -> rows.add(group, each.value()));
    }
  }

  /** Whether the members of the group were ever read. */
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
