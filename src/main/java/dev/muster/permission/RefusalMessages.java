package dev.muster.permission;

import dev.muster.incident.Incident;
import dev.muster.incident.Refused;
import dev.muster.incident.Role;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Builds refusals that say who is permitted and what to do instead. Uses names, because a mention
 * would notify people who need not act.
 */
@Singleton
class RefusalMessages {

  private static final int NAMED = 5;
  private static final int LOOKED_AT = 50;

  private final Permissions permissions;
  private final GroupMembers members;
  private final People people;

  RefusalMessages(Permissions permissions, GroupMembers members, People people) {
    this.permissions = permissions;
    this.members = members;
    this.people = people;
  }

  Refused refusal(Permission act, PermissionRule permission, Optional<Incident> incident) {
    return Refused.notPermitted(
        "Only %s may %s%s. %s",
        who(permission),
        act.deed(),
        incident.map(each -> " (%s)".formatted(each.number())).orElse(""),
        instead(act, incident));
  }

  private String who(PermissionRule permission) {
    return permission.label().orElseGet(() -> named(permission));
  }

  /** The people whose names are known; a group without known members is shown by its id. */
  private String named(PermissionRule permission) {
    var all = new LinkedHashSet<PersonId>(permission.people());
    all.addAll(members.some(permission.groups(), LOOKED_AT));
    var known = new ArrayList<>(people.names(all).byId().values());
    known.sort(String::compareTo);
    if (known.isEmpty()) {
      return permission.groups().isEmpty()
          ? "those named in muster.permissions"
          : "people of the user group " + String.join(" or ", permission.groups());
    }
    var some = known.stream().limit(NAMED).collect(Collectors.joining(", "));
    return all.size() > Math.min(known.size(), NAMED) ? some + " and others" : some;
  }

  private String instead(Permission act, Optional<Incident> incident) {
    if (incident.isEmpty()) {
      return act == Permission.DECLARE && permissions.of(Permission.TRIAGE).isEmpty()
          ? "Ask one of them, or let them look first: /incident declare triage."
          : "Ask one of them.";
    }
    var commander = incident.get().roles().holder(Role.COMMANDER);
    return commander
        .map(each ->
            "Ask %s, who commands it, or one of them."
                .formatted(people.names(List.of(each)).of(each)))
        .orElse("Ask one of them; nobody is in command.");
  }
}
