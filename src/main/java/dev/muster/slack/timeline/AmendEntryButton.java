package dev.muster.slack.timeline;

import dev.muster.incident.Amendment;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Timeline;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;
import java.util.Set;

/** Stars, withdraws or restores an entry; the action id's part after the slash says which. */
@Singleton
class AmendEntryButton implements Button {

  private final Incidents incidents;
  private final Timeline timeline;
  private final TimelineList list;

  AmendEntryButton(Incidents incidents, Timeline timeline, TimelineList list) {
    this.timeline = timeline;
    this.incidents = incidents;
    this.list = list;
  }

  @Override
  public String action() {
    return ActionIds.AMEND_ENTRY;
  }

  @Override
  public Answer press(Press press) {
    var pressed = EntryValue.read(press.value());
    requireAsSeen(press, pressed);
    incidents.amend(
        press.incident(), pressed.entry(), amendment(press.detail()), press.by(), press.now());
    return Answer.replace(list.of(press.incident(), pressed.page(), press.now()));
  }

  /**
   * Refuses to withdraw or restore a text that another person corrected after the list was shown.
   */
  private void requireAsSeen(Press press, EntryValue pressed) {
    incidents.hold(press.incident());
    var isAboutWords = Set.of("WITHDRAWN", "RESTORED").contains(press.detail());
    timeline
        .entry(pressed.entry())
        .filter(each -> isAboutWords && each.incident().equals(press.incident()))
        .flatMap(each -> each.amended().correction())
        .filter(step -> step.at().isAfter(pressed.shown()) && !press.by().equals(step.by()))
        .ifPresent(step -> {
          throw Refused.because(
              "This entry was corrected since. /incident timeline shows what it says now.");
        });
  }

  private static Amendment amendment(String detail) {
    return switch (detail) {
      case "STARRED" -> Amendment.starred();
      case "UNSTARRED" -> Amendment.unstarred();
      case "WITHDRAWN" -> Amendment.withdrawn();
      case "RESTORED" -> Amendment.restored();
      default ->
          throw Refused.because("This button does nothing any more; see /incident timeline.");
    };
  }
}
