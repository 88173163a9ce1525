package dev.muster.slack.lifecycle;

import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.blockkit.SlackText;
import dev.muster.slack.blockkit.Subcommands;
import jakarta.inject.Singleton;

@Singleton
class DeclineCommand implements IncidentCommand {

  private final Incidents incidents;
  private final SlackText text;

  DeclineCommand(Incidents incidents, SlackText text) {
    this.incidents = incidents;
    this.text = text;
  }

  @Override
  public String word() {
    return "decline";
  }

  @Override
  public String arguments() {
    return "<reason>";
  }

  @Override
  public String purpose() {
    return "say that it is none, after a look in triage";
  }

  @Override
  public int order() {
    return 24;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var number = call.incident();
    if (Subcommands.areOfAList(call.words())) {
      throw Refused.because(
          "“%s” says nothing of the reason, so nothing was done. Use /incident decline <reason>.",
          Mrkdwn.unescape(call.words()));
    }
    incidents.decide(
        number,
        incident -> incident.decline(text.plain(call.words()), call.by(), call.now()),
        call.now());
    return Answer.say("%s is declined; /incident reopen takes it up again.".formatted(number));
  }
}
