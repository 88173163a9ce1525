package dev.muster.slack.channel;

import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.Receipt;
import dev.muster.people.PersonId;
import dev.muster.slack.webapi.SlackAttempt;
import jakarta.inject.Singleton;

/** Reads the members of a user group from Slack. */
@Singleton
public class GroupReader {

  private static final String[] UNKNOWN = {"no_such_subteam", "subteam_not_found"};

  public Receipt read(String group, SlackAttempt attempt) throws EffectNotDone {
    var answer =
        attempt.look(
            "usergroups.users.list",
            methods -> methods.usergroupsUsersList(r -> r.usergroup(group)),
            UNKNOWN);
    if (!answer.isOk()) {
      throw EffectNotDone.permanent(
          "group " + group,
          ("Slack knows no user group %s, so its people were not called in. Do it yourself, and"
                  + " have muster.invitations mended.")
              .formatted(group));
    }
    return new Receipt.GroupRead(answer.getUsers().stream().map(PersonId::new).toList());
  }
}
