package dev.muster.slack.roles;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.incident.Role;
import dev.muster.incident.RoleCatalog;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.Mentions;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.roles.RoleActions.Outcome;
import dev.muster.slack.roles.TakeOverValue.Give;
import dev.muster.slack.roles.TakeOverValue.Release;
import dev.muster.slack.roles.TakeOverValue.Take;
import dev.muster.slack.roles.TakeOverValue.Wish;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
class RoleCommand implements IncidentCommand {

  private static final String RELEASE = "release";

  private final RoleActions actions;
  private final RoleCatalog roles;

  RoleCommand(RoleActions actions, RoleCatalog roles) {
    this.actions = actions;
    this.roles = roles;
  }

  @Override
  public String word() {
    return "role";
  }

  @Override
  public String arguments() {
    return "<role> [@person or release]";
  }

  @Override
  public String purpose() {
    return "give a role to somebody, take it yourself, or release it";
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var number = call.incident();
    var word = call.words().split("\\s+", 2);
    var role = roles.read(word[0]).orElseThrow(() -> unknown(word[0]));
    var wish = word.length == 1 ? new Take() : wish(word[1]);
    var request = new RoleActions.Request(call.by(), call.byName(), role, wish, Optional.empty());
    return switch (actions.change(number, request, call.now())) {
      case Outcome.Asked(var question) -> Answer.show(question);
      case Outcome.Done done -> Answer.say(done(number, role, wish));
      case Outcome.Later later -> Answer.say(later(role, wish));
    };
  }

  private static Wish wish(String words) {
    return words.strip().equalsIgnoreCase(RELEASE)
        ? new Release()
        : new Give(Mentions.only(words).orElseThrow(() -> nobody(words)));
  }

  static String done(IncidentNumber number, Role role, Wish wish) {
    return switch (wish) {
      case Take take -> "You are %s of %s.".formatted(role.inSentence(), number);
      case Give(var to) ->
          "%s is %s of %s.".formatted(Mrkdwn.mention(to), role.inSentence(), number);
      case Release release -> "Nobody is %s of %s now.".formatted(role.inSentence(), number);
    };
  }

  static String later(Role role, Wish wish) {
    return "%s becomes %s as soon as Slack has said who that is."
        .formatted(
            wish instanceof Give(var to) ? Mrkdwn.mention(to) : "That person", role.inSentence());
  }

  private Refused unknown(String word) {
    return Refused.because(
        "%s. Use one of: %s.",
        word.isEmpty() ? "Say which role" : "“%s” is no role".formatted(Limits.cut(word, 40)),
        roles.words());
  }

  private static Refused nobody(String words) {
    return Refused.because(
        "“%s” is nobody I can find; mention a person, as in /incident role ops @somebody.",
        Limits.cut(words, 40));
  }
}
