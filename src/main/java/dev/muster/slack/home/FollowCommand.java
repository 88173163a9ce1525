package dev.muster.slack.home;

import dev.muster.follower.Followers;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.FollowerMessage;
import dev.muster.slack.blockkit.IncidentCommand;
import jakarta.inject.Singleton;

@Singleton
class FollowCommand implements IncidentCommand {

  private final Followers followers;

  FollowCommand(Followers followers) {
    this.followers = followers;
  }

  @Override
  public String word() {
    return "follow";
  }

  @Override
  public String arguments() {
    return "[number]";
  }

  @Override
  public String purpose() {
    return "be told by direct message how it goes on";
  }

  @Override
  public int order() {
    return 37;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var number = call.meant();
    var isHere = call.here().filter(number::equals).isPresent();
    var isNew = followers.follow(number, call.by(), isHere, call.now());
    return Answer.say(FollowerMessage.welcome(number, isNew, isHere));
  }
}
