package dev.muster.slack.channel;

import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.Priority;
import dev.muster.people.PersonId;
import dev.muster.permission.GroupMembers;
import dev.muster.scheduling.Sweep;
import dev.muster.slack.webapi.SlackCalls;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refreshes the members of the user groups in {@code muster.permissions} every five minutes, at the
 * lowest priority.
 */
@Singleton
class GroupSync implements Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(GroupSync.class);

  private final GroupMembers members;
  private final SlackCalls calls;
  private final Set<String> unread = new HashSet<>();

  GroupSync(GroupMembers members, SlackCalls calls) {
    this.members = members;
    this.calls = calls;
  }

  @Override
  public String name() {
    return "group members";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void run(Instant now) {
    members.wanted().forEach(group -> read(group, now));
  }

  private void read(String group, Instant now) {
    try {
      calls.requireTurn("usergroups.users.list", Optional.empty(), false, Priority.BULK);
      var answer =
          calls.ask(
              "usergroups.users.list",
              Optional.empty(),
              false,
              methods -> methods.usergroupsUsersList(r -> r.usergroup(group)));
      members.replace(group, answer.getUsers().stream().map(PersonId::new).toList(), now);
      if (unread.remove(group)) {
        LOG.info("The user group {} of muster.permissions is read again", group);
      }
    } catch (EffectNotDone problem) {
      if (unread.add(group)) {
        LOG.warn(
            "The user group {} of muster.permissions was not read, so {}: {}",
            group,
            members.knows(group) ? "whoever was in it last counts" : "it keeps nobody out",
            problem.problem());
      }
    }
  }
}
