package dev.muster.slack.timeline;

import dev.muster.actionitem.ActionItems;
import dev.muster.channel.Links;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.RoleCatalog;
import dev.muster.incident.Timeline;
import dev.muster.outbox.Effect;
import dev.muster.outbox.IncidentChannels;
import dev.muster.outbox.Outbox;
import dev.muster.people.People;
import dev.muster.people.Person;
import dev.muster.people.PersonId;
import dev.muster.reminder.Reminders;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.delivery.Deliveries;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends a summary to people who join an incident's channel late. */
@Singleton
public class CatchUps {

  /** A person who leaves and joins again within this time gets no second summary. */
  private static final Duration ONCE_IN = Duration.ofHours(1);

  /** People who join this soon were invited by the declaration itself. */
  private static final Duration FROM_THE_START = Duration.ofMinutes(1);

  private final IncidentChannels channels;
  private final Incidents incidents;
  private final Timeline timeline;
  private final Reminders reminders;
  private final ActionItems items;
  private final People people;
  private final Deliveries deliveries;
  private final Outbox outbox;
  private final Links links;
  private final RoleCatalog roles;

  CatchUps(
      IncidentChannels channels,
      Incidents incidents,
      Timeline timeline,
      Reminders reminders,
      ActionItems items,
      People people,
      Deliveries deliveries,
      Outbox outbox,
      Links links,
      RoleCatalog roles) {
    this.channels = channels;
    this.incidents = incidents;
    this.timeline = timeline;
    this.reminders = reminders;
    this.items = items;
    this.people = people;
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.links = links;
    this.roles = roles;
  }

  /**
   * @param joinedAt Slack's time of the event, which may arrive much later
   */
  public void joined(String channel, PersonId person, Instant joinedAt, Instant now) {
    channels
        .incidentIn(channel)
        .flatMap(incidents::find)
        .filter(incident -> isLate(incident, person, joinedAt))
        .filter(incident -> people.introduced(person).filter(Person::bot).isEmpty())
        .filter(incident ->
            deliveries.isFirst(
                "catch-up/" + incident.number() + "/" + person.value(), ONCE_IN, now))
        .ifPresent(incident ->
            outbox.enqueue(incident.number(), List.of(new Effect.CatchUp(person)), now));
  }

  public Message message(Incident incident, Instant now) {
    var number = incident.number();
    var toDo = items.of(number).stream().filter(each -> !each.isDone()).count();
    return CatchUpMessage.of(
        incident,
        roles.of(incident),
        timeline.of(number),
        reminders.of(number),
        toDo,
        links.bridge(incident),
        now);
  }

  /**
   * Whether the person joins a minute or more after the declaration or the timeline has more than
   * the declaration; for the declarer, both must be true.
   */
  private boolean isLate(Incident incident, PersonId person, Instant joinedAt) {
    var soon = joinedAt.isBefore(incident.milestones().declared().plus(FROM_THE_START));
    var nothingYet = hasOnlyBegun(incident, joinedAt);
    return incident.declaredBy().equals(person) ? !soon && !nothingYet : !soon || !nothingYet;
  }

  private boolean hasOnlyBegun(Incident incident, Instant at) {
    return timeline.page(incident.number(), Optional.empty(), 2).stream()
        .skip(1)
        .noneMatch(second -> second.recordedAt().isBefore(at));
  }
}
