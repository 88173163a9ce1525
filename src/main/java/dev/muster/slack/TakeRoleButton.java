package dev.muster.slack;

import dev.muster.incident.Role;
import jakarta.inject.Singleton;

@Singleton
class TakeRoleButton implements Button {

  private final RoleDesk desk;

  TakeRoleButton(RoleDesk desk) {
    this.desk = desk;
  }

  @Override
  public String action() {
    return ActionIds.TAKE_ROLE;
  }

  @Override
  public Answer press(Press press) {
    desk.take(
        press.incident(), Role.valueOf(press.detail()), press.by(), press.byName(), press.now());
    return Answer.silence();
  }
}
