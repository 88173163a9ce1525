package dev.muster.follower;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent.Absorbed;
import dev.muster.incident.IncidentListener;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.TimelineEntry;
import dev.muster.incident.Viewer;
import dev.muster.incident.VisibilityPolicy;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import dev.muster.people.PersonId;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The followers of each incident. They are notified by direct message, except of their own actions
 * and while they are members of the incident's channel, where they see everything anyway.
 */
@Singleton
@Order(8)
public class Followers implements IncidentListener {

  private final FollowerRows rows;
  private final BeanProvider<Incidents> incidents;
  private final BeanProvider<Outbox> outbox;

  Followers(FollowerRows rows, BeanProvider<Incidents> incidents, BeanProvider<Outbox> outbox) {
    this.rows = rows;
    this.incidents = incidents;
    this.outbox = outbox;
  }

  /**
   * @param present whether the person is currently in the incident's channel
   * @return false when the person already follows it
   * @throws Refused when the incident does not exist or the person may not see it; the message is
   *     the same for both
   */
  @Transactional(noRollbackFor = Refused.class)
  public boolean follow(IncidentNumber number, PersonId person, boolean present, Instant now) {
    var viewer = present ? new Viewer.InChannel(number) : new Viewer.Known(person);
    var incident =
        incidents
            .get()
            .find(number, viewer)
            .orElseThrow(() -> Refused.because("There is no %s. See /incident list.", number));
    return rows.insert(
            number.value(),
            person.value(),
            present || incident.participants().contains(person),
            now.truncatedTo(ChronoUnit.MILLIS))
        == 1;
  }

  /**
   * @return whether the person followed it
   */
  @Transactional
  public boolean unfollow(IncidentNumber incident, PersonId person) {
    return rows.remove(incident.value(), person.value()) == 1;
  }

  /** Removes the person from all incidents. */
  @Transactional
  public void forget(PersonId person) {
    rows.removeAll(person.value());
  }

  /**
   * Records that the person joined or left the incident's channel.
   *
   * @param at Slack's timestamp; these events can arrive out of order
   */
  @Transactional
  public void moved(IncidentNumber incident, PersonId person, boolean present, Instant at) {
    rows.move(incident.value(), person.value(), present, at.truncatedTo(ChronoUnit.MILLIS));
  }

  @Transactional(readOnly = true)
  public boolean follows(IncidentNumber incident, PersonId person) {
    return rows.existsById(new FollowerRow.Key(incident.value(), person.value()));
  }

  /** The open incidents that the person follows and may see, newest first. */
  @Transactional(readOnly = true)
  public List<Incident> openFor(PersonId person, int size) {
    var numbers =
        rows.open(person.value(), size).stream()
            .map(each -> new IncidentNumber(each.key().incident()))
            .toList();
    var found = incidents.get().findAll(numbers);
    return numbers.stream()
        .map(found::get)
        .filter(each -> VisibilityPolicy.permits(each, new Viewer.Known(person)))
        .toList();
  }

  @Override
  public void on(Incident incident, TimelineEntry entry) {
    if (entry.event() instanceof Absorbed absorbed) {
      follow(incident, absorbed.other(), entry.recordedAt());
    }
    if (!FollowerNotifications.is(entry.event())) {
      return;
    }
    var told =
        rows.of(incident.number().value()).stream()
            .filter(each -> !each.present())
            .map(each -> new PersonId(each.key().person()))
            .filter(person -> !person.equals(entry.by()))
            .filter(person -> VisibilityPolicy.permits(incident, new Viewer.Known(person)))
            .map(person -> new Effect.TellFollower(person, entry.id()))
            .toList();
    outbox.get().enqueue(incident.number(), told, entry.recordedAt());
  }

  /** Copies the followers of a merged incident to this one. */
  private void follow(Incident incident, IncidentNumber other, Instant now) {
    var number = incident.number().value();
    rows.of(other.value())
        .forEach(each ->
            rows.insert(
                number,
                each.key().person(),
                incident.participants().contains(new PersonId(each.key().person())),
                now.truncatedTo(ChronoUnit.MILLIS)));
  }
}
