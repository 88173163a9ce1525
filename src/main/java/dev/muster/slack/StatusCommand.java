package dev.muster.slack;

import com.slack.api.model.block.element.ButtonElement;
import dev.muster.follower.Followers;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Updates;
import dev.muster.incident.Viewer;
import dev.muster.outbox.Directory;
import dev.muster.outbox.Problems;
import dev.muster.reminder.Reminders;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
class StatusCommand implements IncidentCommand {

  private final Incidents incidents;
  private final Reminders reminders;
  private final CardMessage card;
  private final Directory directory;
  private final Problems problems;
  private final Updates updates;
  private final Followers followers;

  StatusCommand(
      Incidents incidents,
      Reminders reminders,
      CardMessage card,
      Directory directory,
      Problems problems,
      Updates updates,
      Followers followers) {
    this.incidents = incidents;
    this.reminders = reminders;
    this.card = card;
    this.directory = directory;
    this.problems = problems;
    this.updates = updates;
    this.followers = followers;
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
    var number = call.meant();
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
            button(incident, call),
            card));
  }

  /** Whoever is no part of it may follow it, and stop that. */
  private Optional<ButtonElement> button(Incident incident, CommandCall call) {
    var number = incident.number();
    if (followers.follows(number, call.by())) {
      return Optional.of(FollowerMessage.unfollow(number));
    }
    return incident.status().isOpen()
            && call.here().filter(number::equals).isEmpty()
            && !incident.participants().contains(call.by())
        ? Optional.of(FollowerMessage.follow(number))
        : Optional.empty();
  }
}
