package dev.muster.slack;

import dev.muster.incident.Refused;
import dev.muster.incident.Timeline;
import jakarta.inject.Singleton;

@Singleton
class CorrectEntryButton implements Button {

  private final Timeline timeline;
  private final CorrectEntryForm form;

  CorrectEntryButton(Timeline timeline, CorrectEntryForm form) {
    this.timeline = timeline;
    this.form = form;
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
    return Answer.open(form.view(entry));
  }
}
