package dev.muster.slack;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.incident.Role;
import dev.muster.incident.RoleBook;
import dev.muster.slack.RoleDesk.Outcome;
import dev.muster.slack.TakeOverValue.Give;
import dev.muster.slack.TakeOverValue.Release;
import dev.muster.slack.TakeOverValue.Take;
import dev.muster.slack.TakeOverValue.Wish;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
class RoleCommand implements IncidentCommand {

  private static final String RELEASE = "release";

  private final RoleDesk desk;
  private final RoleBook roles;

  RoleCommand(RoleDesk desk, RoleBook roles) {
    this.desk = desk;
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
  public Answer run(CommandCall call) {
    var number = call.incident();
    var word = call.words().split("\\s+", 2);
    var role = roles.read(word[0]).orElseThrow(() -> unknown(word[0]));
    var wish = word.length == 1 ? new Take() : wish(word[1]);
    var request = new RoleDesk.Request(call.by(), call.byName(), role, wish, Optional.empty());
    return switch (desk.change(number, request, call.now())) {
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
