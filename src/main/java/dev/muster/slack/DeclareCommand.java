package dev.muster.slack;

import dev.muster.incident.Severity;
import jakarta.inject.Singleton;

@Singleton
class DeclareCommand implements IncidentCommand {

  private final DeclareForm form;
  private final SlackText text;

  DeclareCommand(DeclareForm form, SlackText text) {
    this.form = form;
    this.text = text;
  }

  @Override
  public String word() {
    return "declare";
  }

  @Override
  public String arguments() {
    return "[sev1-4] [title]";
  }

  @Override
  public String purpose() {
    return "call for help: opens a form, then a channel";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Answer run(CommandCall call) {
    var words = text.plain(call.words());
    var first = words.split("\\s+", 2);
    var severity = Severity.read(first[0]);
    var title = severity.isPresent() ? (first.length > 1 ? first[1] : "") : words;
    return Answer.open(form.view(severity, title), OpenDeclareFormButton.offer(severity, title));
  }
}
