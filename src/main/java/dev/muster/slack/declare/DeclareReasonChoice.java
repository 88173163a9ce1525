package dev.muster.slack.declare;

import com.slack.api.model.view.View;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.FormChoice;
import jakarta.inject.Singleton;

/** The type of the declaration, which determines whether the form asks when the incident was. */
@Singleton
class DeclareReasonChoice implements FormChoice {

  private final DeclareForm form;
  private final OpenIncidents open;

  DeclareReasonChoice(DeclareForm form, OpenIncidents open) {
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
