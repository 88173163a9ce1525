package dev.muster.slack;

import dev.muster.incident.RoleBook;
import jakarta.inject.Singleton;

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
    desk.take(
        press.incident(), roles.keyed(press.detail()), press.by(), press.byName(), press.now());
    return Answer.silence();
  }
}
