package dev.muster.channel;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent.Absorbed;
import dev.muster.incident.IncidentEvent.Accepted;
import dev.muster.incident.IncidentEvent.Declared;
import dev.muster.incident.IncidentEvent.HandoverOffered;
import dev.muster.incident.IncidentEvent.RoleAssigned;
import dev.muster.incident.IncidentEvent.ServicesChanged;
import dev.muster.incident.IncidentEvent.SeverityChanged;
import dev.muster.incident.IncidentListener;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.ClaimedEffect;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.ReceiptListener;
import dev.muster.people.PersonId;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Invites the people that the configured rules name, each at most once per incident: a person who
 * leaves the channel is not invited again.
 */
@Singleton
@Order(9)
class Invitations implements IncidentListener, ReceiptListener {

  /**
   * Slack accepts 100 per call. The batch is small so that, when one invitation is refused, the
   * people can still be invited one by one.
   */
  static final int AT_ONCE = 20;

  private final InvitationRows rows;
  private final InvitationRules rules;
  private final BeanProvider<Outbox> outbox;

  Invitations(InvitationRows rows, InvitationRules rules, BeanProvider<Outbox> outbox) {
    this.rows = rows;
    this.rules = rules;
    this.outbox = outbox;
  }

  @Override
  public void on(Incident incident, TimelineEntry entry) {
    if (rules.rules().isEmpty()) {
      return;
    }
    var number = incident.number();
    switch (entry.event()) {
      case Declared declared -> {
        fresh(number, incident.participants());
        callIn(incident, rules.callingInto(incident), entry.recordedAt());
      }
      case Accepted accepted -> callIn(incident, rules.callingInto(incident), entry.recordedAt());
      case Absorbed absorbed -> fresh(number, absorbed.participants());
      case SeverityChanged(var from, var to) when to.compareTo(from) < 0 ->
          callIn(incident, rules.callingInto(incident), entry.recordedAt());
      case ServicesChanged changed ->
          callIn(incident, rules.callingFor(incident, changed.added()), entry.recordedAt());
      case RoleAssigned assigned -> fresh(number, List.of(assigned.holder()));
      case HandoverOffered offered -> fresh(number, List.of(offered.to()));
      default -> {}
    }
  }

  @Override
  public void received(ClaimedEffect claimed, Receipt receipt, Instant now) {
    if (receipt instanceof Receipt.GroupRead(var members)) {
      enqueue(claimed.incident(), invite(fresh(claimed.incident(), members)), now);
    }
  }

  /** A triage is not yet confirmed as an incident, and after the end it is too late. */
  private void callIn(Incident incident, List<InvitationRule> matching, Instant now) {
    if (!incident.status().isAccepted()) {
      return;
    }
    var people = matching.stream().flatMap(each -> each.people().stream()).toList();
    var effects = new ArrayList<>(invite(fresh(incident.number(), people)));
    matching.stream()
        .flatMap(each -> each.groups().stream())
        .distinct()
        .sorted()
        .filter(group -> rows.insert(incident.number().value(), group) > 0)
        .forEach(group -> effects.add(new Effect.InviteGroup(group)));
    enqueue(incident.number(), effects, now);
  }

  /**
   * The people not invited before, recorded as invited. The order is fixed, because concurrent
   * transactions would otherwise deadlock.
   */
  private List<PersonId> fresh(IncidentNumber incident, Collection<PersonId> people) {
    return people.stream()
        .map(PersonId::value)
        .distinct()
        .sorted()
        .filter(each -> rows.insert(incident.value(), each) > 0)
        .map(PersonId::new)
        .toList();
  }

  private static List<Effect> invite(List<PersonId> people) {
    var effects = new ArrayList<Effect>();
    for (var from = 0; from < people.size(); from += AT_ONCE) {
      effects.add(
          new Effect.CallIn(
              List.copyOf(people.subList(from, Math.min(from + AT_ONCE, people.size())))));
    }
    return effects;
  }

  private void enqueue(IncidentNumber incident, List<Effect> effects, Instant now) {
    outbox.get().enqueue(incident, effects, now);
  }
}
