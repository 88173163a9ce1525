package dev.muster.slack.home;

import dev.muster.follower.Followers;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class UnfollowButton implements Button {

  private final Followers followers;

  UnfollowButton(Followers followers) {
    this.followers = followers;
  }

  @Override
  public String action() {
    return ActionIds.UNFOLLOW;
  }

  /** Returns no message on the Home tab, which is republished and shows the result. */
  @Override
  public Answer press(Press press) {
    var number =
        IncidentNumber.read(press.value())
            .orElseThrow(() -> Refused.because("That incident is gone; see /incident list."));
    var isOver = followers.unfollow(number, press.by());
    if (press.isAtHome()) {
      return Answer.silence();
    }
    return Answer.say(
        isOver
            ? "You follow %s no longer.".formatted(number)
            : "You do not follow %s.".formatted(number));
  }
}
