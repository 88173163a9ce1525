package dev.muster.slack.timeline;

import dev.muster.incident.Amendment;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Timeline;
import dev.muster.permission.PermissionGuard;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class CorrectEntryButton implements Button {

  private final Timeline timeline;
  private final CorrectEntryForm form;
  private final Incidents incidents;
  private final PermissionGuard guard;

  CorrectEntryButton(
      Timeline timeline, CorrectEntryForm form, Incidents incidents, PermissionGuard guard) {
    this.timeline = timeline;
    this.form = form;
    this.incidents = incidents;
    this.guard = guard;
  }

  @Override
  public String action() {
    return ActionIds.CORRECT_ENTRY;
  }

  @Override
  public Answer press(Press press) {
    var entry =
        timeline
            .entry(EntryValue.read(press.value()).entry())
            .filter(each -> each.incident().equals(press.incident()))
            .filter(TimelineList::isCorrectable)
            .orElseThrow(() ->
                Refused.because("This cannot be corrected here; /incident note puts it right."));
    var incident = incidents.find(press.incident()).orElseThrow();
    guard.admit(incident, entry, Amendment.corrected(""), press.by(), press.now());
    return Answer.open(form.view(entry));
  }
}
