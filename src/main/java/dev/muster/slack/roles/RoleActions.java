package dev.muster.slack.roles;

import dev.muster.incident.Handover;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Role;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import dev.muster.people.People;
import dev.muster.people.Person;
import dev.muster.people.PersonId;
import dev.muster.permission.Permission;
import dev.muster.permission.PermissionGuard;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.roles.TakeOverValue.Give;
import dev.muster.slack.roles.TakeOverValue.Release;
import dev.muster.slack.roles.TakeOverValue.Take;
import dev.muster.slack.roles.TakeOverValue.Wish;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Assigns and releases roles. Only people can hold roles, and a role is taken from its holder only
 * after the person who takes it has seen who that is. Runs in the caller's transaction, which locks
 * the incident.
 */
@Singleton
public class RoleActions {

  private final Incidents incidents;
  private final People people;
  private final Outbox outbox;
  private final PermissionGuard guard;
  private final TakeOverMessage question;

  RoleActions(
      Incidents incidents,
      People people,
      Outbox outbox,
      PermissionGuard guard,
      TakeOverMessage question) {
    this.incidents = incidents;
    this.people = people;
    this.outbox = outbox;
    this.guard = guard;
    this.question = question;
  }

  sealed interface Outcome {

    record Done() implements Outcome {}

    /**
     * Slack must be asked who the person is; then the role is assigned, or the refusal is reported.
     */
    record Later() implements Outcome {}

    /** Nothing was changed: another person holds the role, so a confirmation is needed. */
    record Asked(Message question) implements Outcome {}
  }

  /**
   * A request to change a role.
   *
   * @param seen the holder whom the person making the request was shown
   */
  record Request(PersonId by, String byName, Role role, Wish wish, Optional<PersonId> seen) {}

  /**
   * A person who presses a button or types a command can hold a role, even if their profile has not
   * been read yet.
   */
  Person present(PersonId by, String byName) {
    return people
        .introduced(by)
        .orElseGet(() -> new Person(by, byName, ZoneOffset.UTC, false, false));
  }

  /**
   * @throws Refused when the change is not possible
   */
  Outcome change(IncidentNumber number, Request request, Instant now) {
    var incident = incidents.hold(number).orElseThrow();
    requirePossible(incident, request, now);
    var holder = incident.roles().unseenHolder(request.role(), request.seen(), request.by());
    if (holder.isPresent()) {
      guard.require(Permission.ROLES, incident, request.by(), now);
      return new Outcome.Asked(question.of(incident, request.role(), holder.get(), request.wish()));
    }
    return switch (request.wish()) {
      case Take take -> assign(number, request, present(request.by(), request.byName()), now);
      case Give(var to) ->
          people
              .introduced(to)
              .map(person -> assign(number, request, person, now))
              .orElseGet(() -> assignOnceKnown(incident, request, to, now));
      case Release release -> {
        incidents.decide(number, before -> before.release(request.role(), request.by(), now), now);
        yield new Outcome.Done();
      }
    };
  }

  /** The refusal when the holder has changed since the form was opened. */
  Refused changed(Role role, PersonId holder) {
    return Refused.because(
        "%s is %s by now: this changed while the form was open. Open the form again to change it.",
        people.names(List.of(holder)).of(holder), role.inSentence());
  }

  /**
   * Offers command, at once or after Slack was asked who the person is.
   *
   * @throws Refused when it cannot be offered
   */
  void offer(IncidentNumber number, Handover handover, PersonId to, PersonId by, Instant now) {
    var known = people.introduced(to);
    var person = known.orElseGet(() -> present(to, to.value()));
    var incident = incidents.hold(number).orElseThrow();
    if (known.isEmpty()) {
      guard.require(Permission.ROLES, incident, by, now);
      incident.offerHandover(handover, person, by, now);
      outbox.enqueue(number, List.of(new Effect.OfferOnceKnown(to, handover, by)), now);
    } else {
      incidents.decide(number, before -> before.offerHandover(handover, person, by, now), now);
    }
  }

  /**
   * @throws Refused for a bot or a deactivated person, if the profile has been read
   */
  void requirePerson(PersonId id) {
    people
        .introduced(id)
        .filter(person -> !person.canHoldRole())
        .ifPresent(person -> {
          throw Refused.because("%s cannot command; name a person who can answer.", person.name());
        });
  }

  /** Refuses an impossible change before any confirmation is asked for. */
  private void requirePossible(Incident incident, Request request, Instant now) {
    switch (request.wish()) {
      case Take take ->
          incident.assign(
              request.role(), present(request.by(), request.byName()), request.by(), now);
      case Give(var to) -> {
        incident.requireOpen();
        people
            .introduced(to)
            .ifPresent(person -> incident.assign(request.role(), person, request.by(), now));
      }
      case Release release -> incident.release(request.role(), request.by(), now);
    }
  }

  private Outcome assign(IncidentNumber number, Request request, Person person, Instant now) {
    incidents.decide(
        number, before -> before.assign(request.role(), person, request.by(), now), now);
    return new Outcome.Done();
  }

  private Outcome assignOnceKnown(Incident incident, Request request, PersonId to, Instant now) {
    var replacing = incident.roles().holder(request.role()).orElse(null);
    outbox.enqueue(
        incident.number(),
        List.of(new Effect.AssignOnceKnown(request.role(), to, request.by(), replacing)),
        now);
    return new Outcome.Later();
  }
}
