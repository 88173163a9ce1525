package dev.muster.outbox;

import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.RoleBook;
import dev.muster.outbox.Effect.AssignOnceKnown;
import dev.muster.outbox.Effect.ReadMessage;
import dev.muster.outbox.Effect.Whisper;
import dev.muster.people.People;
import dev.muster.people.Person;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Goes on where a decision had to wait for an answer from the chat. */
@Singleton
class Followup implements ReceiptListener {

  private final People people;
  private final BeanProvider<Incidents> incidents;
  private final BeanProvider<Outbox> outbox;
  private final RoleBook roles;

  Followup(
      People people,
      BeanProvider<Incidents> incidents,
      BeanProvider<Outbox> outbox,
      RoleBook roles) {
    this.people = people;
    this.roles = roles;
    this.incidents = incidents;
    this.outbox = outbox;
  }

  @Override
  public void received(Errand errand, Receipt receipt, Instant now) {
    if (receipt instanceof Receipt.Introduced(var person)) {
      people.remember(person, now);
      if (errand.effect() instanceof AssignOnceKnown assignment) {
        assign(errand, assignment, person, now);
      }
    }
    if (receipt instanceof Receipt.MessageRead(var message, var writtenAt)
        && errand.effect() instanceof ReadMessage read) {
      incidents
          .get()
          .decide(
              errand.incident(),
              incident -> incident.mark(message, read.markedBy(), writtenAt),
              now);
    }
  }

  private void assign(Errand errand, AssignOnceKnown assignment, Person person, Instant now) {
    var role = roles.now(assignment.role());
    try {
      incidents
          .get()
          .decide(
              errand.incident(),
              incident -> incident.assign(role, person, assignment.by(), now),
              now);
    } catch (Refused no) {
      outbox
          .get()
          .owe(errand.incident(), List.of(new Whisper(assignment.by(), no.sentence())), now);
    }
  }
}
