package dev.muster.slack;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Role;
import dev.muster.incident.RoleBook;
import dev.muster.people.PersonId;
import dev.muster.slack.RoleDesk.Outcome;
import dev.muster.slack.TakeOverValue.Take;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

@Singleton
class TakeRoleButton implements Button {

  private static final Pattern KEY = Pattern.compile("[\\p{Lu}\\p{N}_-]{1,80}");

  /** The incident, and the one who held the role. */
  private static final Pattern SEEN = Pattern.compile("[0-9]{1,18} ([A-Za-z0-9._-]{1,64})");

  private final RoleDesk desk;
  private final RoleBook roles;

  TakeRoleButton(RoleDesk desk, RoleBook roles) {
    this.desk = desk;
    this.roles = roles;
  }

  @Override
  public String action() {
    return ActionIds.TAKE_ROLE;
  }

  @Override
  public Answer press(Press press) {
    var request =
        new RoleDesk.Request(
            press.by(), press.byName(), role(press.detail()), new Take(), seen(press));
    return switch (desk.change(press.incident(), request, press.now())) {
      case Outcome.Asked(var question) -> Answer.show(question);
      case Outcome.Done done -> Answer.silence();
      case Outcome.Later later -> Answer.silence();
    };
  }

  /** What a button says that stands in a message about the one who holds the role. */
  static String value(IncidentNumber number, PersonId holder) {
    return number.value() + " " + holder.value();
  }

  private static Optional<PersonId> seen(Press press) {
    var seen = SEEN.matcher(press.value());
    return seen.matches() ? Optional.of(new PersonId(seen.group(1))) : Optional.empty();
  }

  private Role role(String key) {
    if (!KEY.matcher(key).matches()) {
      throw Outdated.button();
    }
    return roles.keyed(key);
  }
}
