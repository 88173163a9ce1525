package dev.muster.slack;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.RoleBook;
import dev.muster.people.PersonId;
import dev.muster.slack.RoleDesk.Outcome;
import dev.muster.slack.TakeOverValue.Take;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
class TakeRoleButton implements Button {

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
            press.by(), press.byName(), roles.keyed(press.detail()), new Take(), seen(press));
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
    var parts = press.value().split(" ", 2);
    return parts.length == 2 ? Optional.of(new PersonId(parts[1])) : Optional.empty();
  }
}
