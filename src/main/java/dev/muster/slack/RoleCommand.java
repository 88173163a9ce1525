package dev.muster.slack;

import dev.muster.incident.Refused;
import dev.muster.incident.RoleBook;
import jakarta.inject.Singleton;

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
    if (word.length == 1) {
      desk.take(number, role, call.by(), call.byName(), call.now());
      return Answer.say("You are %s of %s.".formatted(role.inSentence(), number));
    }
    if (word[1].strip().equalsIgnoreCase(RELEASE)) {
      desk.release(number, role, call.by(), call.now());
      return Answer.say("Nobody is %s of %s now.".formatted(role.inSentence(), number));
    }
    var person = Mentions.only(word[1]).orElseThrow(() -> nobody(word[1]));
    return desk.assign(number, role, person, call.by(), call.now())
        ? Answer.say("%s is %s of %s.".formatted(Mrkdwn.mention(person), role.inSentence(), number))
        : Answer.say(
            "%s becomes %s as soon as Slack has said who that is."
                .formatted(Mrkdwn.mention(person), role.inSentence()));
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
