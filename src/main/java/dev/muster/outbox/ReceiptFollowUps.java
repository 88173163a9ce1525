package dev.muster.outbox;

import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent.RoleAssigned;
import dev.muster.incident.IncidentEvent.RoleReleased;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Role;
import dev.muster.incident.RoleCatalog;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.Effect.AssignOnceKnown;
import dev.muster.outbox.Effect.OfferOnceKnown;
import dev.muster.outbox.Effect.ReadMessage;
import dev.muster.outbox.Effect.Whisper;
import dev.muster.people.People;
import dev.muster.people.Person;
import dev.muster.people.PersonId;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Completes decisions that had to wait for an answer from the chat service. */
@Singleton
class ReceiptFollowUps implements ReceiptListener {

  private final People people;
  private final BeanProvider<Incidents> incidents;
  private final BeanProvider<Outbox> outbox;
  private final BeanProvider<Timeline> timeline;
  private final RoleCatalog roles;

  ReceiptFollowUps(
      People people,
      BeanProvider<Incidents> incidents,
      BeanProvider<Outbox> outbox,
      BeanProvider<Timeline> timeline,
      RoleCatalog roles) {
    this.people = people;
    this.roles = roles;
    this.incidents = incidents;
    this.outbox = outbox;
    this.timeline = timeline;
  }

  @Override
  public void received(ClaimedEffect claimed, Receipt receipt, Instant now) {
    if (receipt instanceof Receipt.Introduced(var person)) {
      people.remember(person, now);
      if (claimed.effect() instanceof AssignOnceKnown assignment) {
        assign(claimed, assignment, person, now);
      }
      if (claimed.effect() instanceof OfferOnceKnown offer) {
        decide(
            claimed,
            offer.by(),
            incident -> incident.offerHandover(offer.handover(), person, offer.by(), now),
            now);
      }
    }
    if (receipt instanceof Receipt.MessageRead(var message, var writtenAt)
        && claimed.effect() instanceof ReadMessage read) {
      incidents
          .get()
          .decide(
              claimed.incident(),
              incident -> incident.mark(message, read.markedBy(), writtenAt),
              now);
    }
  }

  private void assign(
      ClaimedEffect claimed, AssignOnceKnown assignment, Person person, Instant now) {
    var role = roles.now(assignment.role());
    var seen =
        Optional.ofNullable(assignment.replacing())
            .or(() -> holderBefore(claimed.incident(), role, claimed.owedAt()));
    decide(
        claimed,
        assignment.by(),
        incident -> {
          incident
              .roles()
              .unseenHolder(role, seen, assignment.by())
              .filter(holder -> !holder.equals(person.id()))
              .ifPresent(holder -> {
                throw changed(role, person, holder);
              });
          return incident.assign(role, person, assignment.by(), now);
        },
        now);
  }

  /**
   * Rows written by earlier versions do not say who held the role when it was assigned, so this
   * reads the holder from the timeline. For newer rows without a previous holder it finds none
   * either.
   */
  private Optional<PersonId> holderBefore(IncidentNumber incident, Role role, Instant time) {
    var holder = Optional.<PersonId>empty();
    var recorded =
        timeline.get().of(incident).stream()
            .filter(entry -> entry.recordedAt().isBefore(time))
            .sorted(Comparator.comparingLong(TimelineEntry::id))
            .map(TimelineEntry::event)
            .toList();
    for (var event : recorded) {
      if (event instanceof RoleAssigned assigned && roles.now(assigned.role()).equals(role)) {
        holder = Optional.of(assigned.holder());
      }
      if (event instanceof RoleReleased released && roles.now(released.role()).equals(role)) {
        holder = Optional.empty();
      }
    }
    return holder;
  }

  private Refused changed(Role role, Person person, PersonId holder) {
    return Refused.because(
        "%s is %s by now, so %s was not assigned. To replace %s, use /incident role %s again.",
        people.names(List.of(holder)).of(holder),
        role.inSentence(),
        person.name(),
        people.names(List.of(holder)).of(holder),
        role.word());
  }

  /** Tells the user who asked why a refused decision was refused. */
  private void decide(
      ClaimedEffect claimed, PersonId asker, Function<Incident, Change> decision, Instant now) {
    try {
      incidents.get().decide(claimed.incident(), decision, now);
    } catch (Refused no) {
      outbox.get().enqueue(claimed.incident(), List.of(new Whisper(asker, no.sentence())), now);
    }
  }
}
