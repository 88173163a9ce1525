package dev.muster.slack;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Updates;
import dev.muster.incident.Viewer;
import dev.muster.outbox.Directory;
import dev.muster.outbox.Problems;
import dev.muster.reminder.Reminders;
import jakarta.inject.Singleton;

@Singleton
class StatusCommand implements IncidentCommand {

  private final Incidents incidents;
  private final Reminders reminders;
  private final CardMessage card;
  private final Directory directory;
  private final Problems problems;
  private final Updates updates;

  StatusCommand(
      Incidents incidents,
      Reminders reminders,
      CardMessage card,
      Directory directory,
      Problems problems,
      Updates updates) {
    this.incidents = incidents;
    this.reminders = reminders;
    this.card = card;
    this.directory = directory;
    this.problems = problems;
    this.updates = updates;
  }

  @Override
  public String word() {
    return "status";
  }

  @Override
  public String arguments() {
    return "[number]";
  }

  @Override
  public String purpose() {
    return "show where an incident stands";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Answer run(CommandCall call) {
    var number = call.words().isEmpty() ? call.incident() : asked(call.words());
    var viewer =
        call.here().filter(number::equals).isPresent()
            ? new Viewer.InChannel(number)
            : new Viewer.Known(call.by());
    var incident =
        incidents
            .find(number, viewer)
            .orElseThrow(() -> Refused.because("There is no %s. See /incident list.", number));
    return Answer.show(
        StatusMessage.of(
            incident,
            reminders.of(number),
            directory.of(number),
            problems.of(number),
            updates.newest(number),
            card));
  }

  private static IncidentNumber asked(String words) {
    return IncidentNumber.read(words)
        .orElseThrow(() ->
            Refused.because(
                "“%s” is no incident's number; write INC-42 or 42.", Limits.cut(words, 40)));
  }
}
