package dev.muster.slack.home;

import dev.muster.follower.Followers;
import dev.muster.incident.Refused;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import jakarta.inject.Singleton;

@Singleton
class UnfollowCommand implements IncidentCommand {

  private final Followers followers;

  UnfollowCommand(Followers followers) {
    this.followers = followers;
  }

  @Override
  public String word() {
    return "unfollow";
  }

  @Override
  public String arguments() {
    return "[number]";
  }

  @Override
  public String purpose() {
    return "hear no more of it by direct message";
  }

  @Override
  public int order() {
    return 38;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var number = call.meant();
    if (!followers.unfollow(number, call.by())) {
      throw Refused.because("You do not follow %s.", number);
    }
    return Answer.say("You follow %s no longer.".formatted(number));
  }
}
