package dev.muster.slack.roles;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Role;
import dev.muster.incident.RoleCatalog;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import dev.muster.slack.blockkit.ExpiredPayload;
import dev.muster.slack.roles.RoleActions.Outcome;
import dev.muster.slack.roles.TakeOverValue.Take;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

@Singleton
class TakeRoleButton implements Button {

  private static final Pattern KEY = Pattern.compile("[\\p{Lu}\\p{N}_-]{1,80}");

  /** The incident's number and the role's holder. */
  private static final Pattern SEEN = Pattern.compile("[0-9]{1,18} ([A-Za-z0-9._-]{1,64})");

  private final RoleActions actions;
  private final RoleCatalog roles;

  TakeRoleButton(RoleActions actions, RoleCatalog roles) {
    this.actions = actions;
    this.roles = roles;
  }

  @Override
  public String action() {
    return ActionIds.TAKE_ROLE;
  }

  @Override
  public Answer press(Press press) {
    var request =
        new RoleActions.Request(
            press.by(), press.byName(), role(press.detail()), new Take(), seen(press));
    return switch (actions.change(press.incident(), request, press.now())) {
      case Outcome.Asked(var question) -> Answer.show(question);
      case Outcome.Done done -> Answer.silence();
      case Outcome.Later later -> Answer.silence();
    };
  }

  /** The value of a button in a message that names the role's holder. */
  static String value(IncidentNumber number, PersonId holder) {
    return number.value() + " " + holder.value();
  }

  private static Optional<PersonId> seen(Press press) {
    var seen = SEEN.matcher(press.value());
    return seen.matches() ? Optional.of(new PersonId(seen.group(1))) : Optional.empty();
  }

  private Role role(String key) {
    if (!KEY.matcher(key).matches()) {
      throw ExpiredPayload.button();
    }
    return roles.keyed(key);
  }
}
