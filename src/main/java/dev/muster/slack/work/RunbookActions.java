package dev.muster.slack.work;

import dev.muster.incident.Refused;
import dev.muster.runbook.Checklists;
import dev.muster.runbook.Runbook;
import dev.muster.runbook.Runbook.Step;
import dev.muster.runbook.RunbookLibrary;
import dev.muster.runbook.Runbooks;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import dev.muster.slack.blockkit.Pager;
import jakarta.inject.Singleton;

/** Handles the buttons of a runbook, and updates the message that contains them. */
@Singleton
class RunbookActions {

  private final RunbookLibrary shelf;
  private final Checklists checklists;
  private final Runbooks runbooks;
  private final RunbookMessage message;

  RunbookActions(
      RunbookLibrary shelf, Checklists checklists, Runbooks runbooks, RunbookMessage message) {
    this.shelf = shelf;
    this.checklists = checklists;
    this.runbooks = runbooks;
    this.message = message;
  }

  /** Shows the runbook in a new message, because the one with the button may be public. */
  Answer open(Button.Press press) {
    var runbook = require(press.value());
    return Answer.show(message.of(press.incident(), runbook, 0, press.now()));
  }

  Answer leaf(Button.Press press) {
    var wanted = Pager.Wanted.read(press.value());
    return shown(press, require(wanted.list()), wanted.page());
  }

  /** Also succeeds when another person has ticked the step already. */
  Answer tick(Button.Press press) {
    var pressed = StepValue.read(press.value());
    var runbook = require(pressed.runbook());
    runbooks.tick(press.incident(), runbook, require(runbook, pressed), press.by(), press.now());
    return shown(press, runbook, pressed.page());
  }

  Answer untick(Button.Press press) {
    var pressed = StepValue.read(press.value());
    var runbook = require(pressed.runbook());
    runbooks.untick(press.incident(), runbook, require(runbook, pressed), press.by(), press.now());
    return shown(press, runbook, pressed.page());
  }

  private Answer shown(Button.Press press, Runbook runbook, int page) {
    return Answer.replace(message.of(press.incident(), runbook, page, press.now()));
  }

  private Runbook require(String name) {
    return shelf
        .named(name)
        .or(() -> checklists.named(name))
        .orElseThrow(
            () -> Refused.because("There is no such runbook any more. See /incident runbook."));
  }

  private static Step require(Runbook runbook, StepValue pressed) {
    return runbook
        .step(pressed.step())
        .orElseThrow(() ->
            Refused.because(
                "This runbook has changed; /incident runbook %s shows it as it is now.",
                runbook.name()));
  }
}
