package dev.muster.slack;

import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;

/** Asks Slack who is in a user group. */
@Singleton
class GroupReader {

  private static final String[] UNKNOWN = {"no_such_subteam", "subteam_not_found"};

  Receipt read(String group, Attempt attempt) throws Undelivered {
    var answer =
        attempt.look(
            "usergroups.users.list",
            methods -> methods.usergroupsUsersList(r -> r.usergroup(group)),
            UNKNOWN);
    if (!answer.isOk()) {
      throw Undelivered.never(
          "group " + group,
          ("Slack knows no user group %s, so its people were not called in. Do it yourself, and"
                  + " have muster.invitations mended.")
              .formatted(group));
    }
    return new Receipt.GroupRead(answer.getUsers().stream().map(PersonId::new).toList());
  }
}
