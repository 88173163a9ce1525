package dev.muster.slack.roles;

import dev.muster.incident.RoleCatalog;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.roles.RoleActions.Outcome;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Confirms that a role is taken from its holder. */
@Singleton
class TakeOverButton implements Button {

  private final RoleActions actions;
  private final RoleCatalog roles;

  TakeOverButton(RoleActions actions, RoleCatalog roles) {
    this.actions = actions;
    this.roles = roles;
  }

  @Override
  public String action() {
    return ActionIds.TAKE_OVER;
  }

  @Override
  public Answer press(Press press) {
    var asked = TakeOverValue.read(press.value());
    var role = roles.keyed(press.detail());
    var number = press.incident();
    var request =
        new RoleActions.Request(
            press.by(), press.byName(), role, asked.wish(), Optional.of(asked.holder()));
    return switch (actions.change(number, request, press.now())) {
      case Outcome.Asked(var question) -> Answer.replace(question);
      case Outcome.Done done -> said(RoleCommand.done(number, role, asked.wish()));
      case Outcome.Later later -> said(RoleCommand.later(role, asked.wish()));
    };
  }

  private static Answer said(String words) {
    return Answer.replace(new Message(words, List.of()));
  }
}
