package dev.muster.slack.card;

import com.slack.api.model.block.element.ButtonElement;
import dev.muster.follower.Followers;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Updates;
import dev.muster.incident.Viewer;
import dev.muster.outbox.EffectFailures;
import dev.muster.outbox.IncidentChannels;
import dev.muster.reminder.Reminders;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.FollowerMessage;
import dev.muster.slack.blockkit.IncidentCommand;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
class StatusCommand implements IncidentCommand {

  private final Incidents incidents;
  private final Reminders reminders;
  private final CardMessage card;
  private final IncidentChannels channels;
  private final EffectFailures problems;
  private final Updates updates;
  private final Followers followers;

  StatusCommand(
      Incidents incidents,
      Reminders reminders,
      CardMessage card,
      IncidentChannels channels,
      EffectFailures problems,
      Updates updates,
      Followers followers) {
    this.incidents = incidents;
    this.reminders = reminders;
    this.card = card;
    this.channels = channels;
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
  public Answer run(CommandInvocation call) {
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
            channels.of(number),
            problems.of(number),
            updates.newest(number),
            button(incident, call),
            card));
  }

  /**
   * Offers to follow the incident to people who do not take part in it, and to unfollow it to
   * followers.
   */
  private Optional<ButtonElement> button(Incident incident, CommandInvocation call) {
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
