package dev.muster.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Role;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.util.Arrays;

/** Gives out several roles at once. A role left as it was stays as it was. */
@Singleton
class RolesForm implements Form {

  static final String CALLBACK = "roles";

  private final Incidents incidents;
  private final RoleDesk desk;

  RolesForm(Incidents incidents, RoleDesk desk) {
    this.incidents = incidents;
    this.desk = desk;
  }

  @Override
  public String callbackId() {
    return CALLBACK;
  }

  View view(Incident incident) {
    return Inputs.form(
        CALLBACK,
        String.valueOf(incident.number().value()),
        "Roles of " + incident.number(),
        "Assign",
        Arrays.stream(Role.values()).map(role -> picker(role, incident)).toList());
  }

  @Override
  public Outcome submit(Submission sent) {
    var number = sent.incident();
    var holders = incidents.find(number).orElseThrow().roles();
    var mistakes = new Mistakes();
    for (var role : Role.values()) {
      var chosen = sent.values().person(role.name()).filter(person -> !holders.holds(role, person));
      chosen.ifPresent(person ->
          mistakes.read(
              role.name(), () -> desk.assign(number, role, person, sent.by(), sent.now())));
    }
    return mistakes.any() ? mistakes.outcome() : new Outcome.Closed();
  }

  private static LayoutBlock picker(Role role, Incident incident) {
    var holder = incident.roles().holder(role).map(PersonId::value);
    return Inputs.optional(
        role.name(),
        role.label(),
        "",
        UsersSelectElement.builder()
            .actionId(Inputs.action())
            .initialUser(holder.orElse(null))
            .build());
  }
}
