package dev.muster.slack;

import dev.muster.incident.Incidents;
import jakarta.inject.Singleton;

@Singleton
class EditCommand implements IncidentCommand {

  private final Incidents incidents;
  private final EditForm form;

  EditCommand(Incidents incidents, EditForm form) {
    this.incidents = incidents;
    this.form = form;
  }

  @Override
  public String word() {
    return "edit";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "change the title or the summary: opens a form";
  }

  @Override
  public int order() {
    return 55;
  }

  @Override
  public Answer run(CommandCall call) {
    return Answer.open(form.view(incidents.find(call.incident()).orElseThrow()));
  }
}
