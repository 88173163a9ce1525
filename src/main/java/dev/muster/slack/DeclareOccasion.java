package dev.muster.slack;

import com.slack.api.model.view.View;
import jakarta.inject.Singleton;

/** What an incident is declared for, which decides whether its form asks when it was. */
@Singleton
class DeclareOccasion implements FormChoice {

  private final DeclareForm form;
  private final OpenIncidents open;

  DeclareOccasion(DeclareForm form, OpenIncidents open) {
    this.form = form;
    this.open = open;
  }

  @Override
  public String action() {
    return ActionIds.DECLARE_OCCASION;
  }

  @Override
  public View redrawn(Chosen chosen) {
    var draft = DeclareForm.draft(chosen.values());
    return open.above(form.view(draft, chosen.about()), draft.title(), chosen.by());
  }
}
