package dev.muster.slack.home;

import dev.muster.follower.Followers;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import dev.muster.slack.blockkit.FollowerMessage;
import jakarta.inject.Singleton;

@Singleton
class FollowButton implements Button {

  private final Followers followers;

  FollowButton(Followers followers) {
    this.followers = followers;
  }

  @Override
  public String action() {
    return ActionIds.FOLLOW;
  }

  @Override
  public Answer press(Press press) {
    var number =
        IncidentNumber.read(press.value())
            .orElseThrow(() -> Refused.because("That incident is gone; see /incident list."));
    var isHere = press.here().filter(number::equals).isPresent();
    var isNew = followers.follow(number, press.by(), isHere, press.now());
    return Answer.say(FollowerMessage.welcome(number, isNew, isHere));
  }
}
