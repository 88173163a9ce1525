package dev.muster.slack.work;

import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Viewer;
import dev.muster.runbook.Runbook;
import dev.muster.runbook.RunbookLibrary;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.SlackText;
import dev.muster.slack.blockkit.Subcommands;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class RunbookCommand implements IncidentCommand {

  private final RunbookLibrary shelf;
  private final Incidents incidents;
  private final RunbookMessage message;
  private final SlackText text;

  RunbookCommand(
      RunbookLibrary shelf, Incidents incidents, RunbookMessage message, SlackText text) {
    this.shelf = shelf;
    this.incidents = incidents;
    this.message = message;
    this.text = text;
  }

  @Override
  public String word() {
    return "runbook";
  }

  @Override
  public List<String> otherWords() {
    return List.of("runbooks");
  }

  @Override
  public String arguments() {
    return "[name]";
  }

  @Override
  public String purpose() {
    return "show what to do, step by step, to tick what is done";
  }

  @Override
  public int order() {
    return 84;
  }

  @Override
  public Answer run(CommandInvocation call) {
    return call.words().isEmpty() ? meant(call) : called(text.plain(call.words()), call);
  }

  private void requireAny() {
    if (shelf.all().isEmpty()) {
      throw Refused.because(
          "There are no runbooks. Whoever runs Muster can name a folder of them: MUSTER_RUNBOOKS.");
    }
  }

  private Answer meant(CommandInvocation call) {
    var number = call.incident();
    var incident = incidents.find(number, new Viewer.InChannel(number)).orElseThrow();
    var meant = shelf.meantFor(incident);
    if (meant.isEmpty()) {
      requireAny();
      return Answer.show(
          RunbookList.of(
              "No runbook is meant for %s in particular. There are:".formatted(number),
              shelf.all()));
    }
    return shown(meant, "Runbooks for %s:".formatted(number), call);
  }

  private Answer called(String name, CommandInvocation call) {
    requireAny();
    var called = shelf.called(name);
    if (called.isEmpty() && call.here().isPresent() && Subcommands.areOfAList(name)) {
      return Answer.show(RunbookList.of("There are:", shelf.all()));
    }
    if (called.isEmpty()) {
      throw Refused.because(
          "No runbook is called “%s”. /incident runbook shows what there is.",
          Limits.cut(name, 40));
    }
    return shown(called, "Several runbooks are called so:", call);
  }

  private Answer shown(List<Runbook> found, String opening, CommandInvocation call) {
    return Answer.show(
        found.size() == 1
            ? message.of(call.incident(), found.getFirst(), 0, call.now())
            : RunbookList.of(opening, found));
  }
}
