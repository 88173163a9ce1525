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
class CancelCommand implements IncidentCommand {

  private final Incidents incidents;
  private final SlackText text;

  CancelCommand(Incidents incidents, SlackText text) {
    this.incidents = incidents;
    this.text = text;
  }

  @Override
  public String word() {
    return "cancel";
  }

  @Override
  public String arguments() {
    return "<reason>";
  }

  @Override
  public String purpose() {
    return "say that it was none: a false alarm";
  }

  @Override
  public int order() {
    return 110;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var number = call.incident();
    if (Subcommands.areOfAList(call.words())) {
      throw Refused.because(
          "“%s” says nothing of the reason, so nothing was done. Use /incident cancel <reason>.",
          Mrkdwn.unescape(call.words()));
    }
    incidents.decide(
        number,
        incident -> incident.cancel(text.plain(call.words()), call.by(), call.now()),
        call.now());
    return Answer.say("%s is cancelled; /incident reopen takes it up again.".formatted(number));
  }
}
