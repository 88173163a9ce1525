package dev.muster.slack;

import dev.muster.incident.Amendment;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import jakarta.inject.Singleton;

/** Its id says behind the slash what it does. */
@Singleton
class AmendEntryButton implements Button {

  private final Incidents incidents;
  private final TimelineList list;

  AmendEntryButton(Incidents incidents, TimelineList list) {
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
    incidents.amend(
        press.incident(), pressed.entry(), amendment(press.detail()), press.by(), press.now());
    return Answer.replace(list.of(press.incident(), pressed.page(), press.now()));
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
