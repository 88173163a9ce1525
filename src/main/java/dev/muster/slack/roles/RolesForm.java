package dev.muster.slack.roles;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Role;
import dev.muster.incident.RoleCatalog;
import dev.muster.incident.Roles;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.ExpiredPayload;
import dev.muster.slack.blockkit.FieldErrors;
import dev.muster.slack.blockkit.Form;
import dev.muster.slack.blockkit.Inputs;
import dev.muster.slack.roles.TakeOverValue.Give;
import dev.muster.slack.roles.TakeOverValue.Release;
import dev.muster.slack.roles.TakeOverValue.Wish;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Assigns several roles at once and releases those whose field was cleared. A role that was not
 * changed in the form keeps its current holder, even if that has changed since the form was opened.
 */
@Singleton
public class RolesForm implements Form {

  static final String CALLBACK = "roles";

  private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final Incidents incidents;
  private final RoleActions actions;
  private final RoleCatalog roles;

  public RolesForm(Incidents incidents, RoleActions actions, RoleCatalog roles) {
    this.incidents = incidents;
    this.actions = actions;
    this.roles = roles;
  }

  @Override
  public String callbackId() {
    return CALLBACK;
  }

  /**
   * @throws Refused when the incident is no longer open
   */
  public View view(Incident incident) {
    incident.requireOpen();
    return Inputs.form(
        CALLBACK,
        about(incident),
        "Roles of " + incident.number(),
        "Assign",
        roles.of(incident).stream().map(role -> picker(role, incident)).toList());
  }

  @Override
  public Outcome submit(Submission sent) {
    var about = sent.about().split(" ", 2);
    var number = IncidentNumber.read(about[0]).orElseThrow(ExpiredPayload::form);
    var before = about.length == 2 ? holders(about[1]) : Roles.NONE;
    var incident = incidents.hold(number).orElseThrow(ExpiredPayload::form);
    var now = incident.roles();
    var mistakes = new FieldErrors();
    for (var role : roles.of(incident)) {
      var chosen = sent.values().person(role.key());
      if (chosen.equals(before.holder(role)) || chosen.equals(now.holder(role))) {
        continue;
      }
      mistakes.read(
          role.key(),
          () -> {
            var wish = chosen.<Wish>map(Give::new).orElseGet(Release::new);
            var seen = before.holder(role);
            now.unseenHolder(role, seen, sent.by())
                .ifPresent(holder -> {
                  throw actions.changed(role, holder);
                });
            return actions.change(
                number, new RoleActions.Request(sent.by(), "", role, wish, seen), sent.now());
          });
    }
    return mistakes.any() ? mistakes.outcome() : new Outcome.Closed();
  }

  /** The incident and the holders when the form was opened: {@code 42 SCRIBE=U1,OPERATIONS=U2}. */
  private static String about(Incident incident) {
    var holders =
        incident.roles().holders().entrySet().stream()
            .map(each -> each.getKey().key() + "=" + each.getValue().value())
            .collect(Collectors.joining(","));
    return (incident.number().value() + " " + holders).strip();
  }

  private static Roles holders(String about) {
    if (!Arrays.stream(about.split(",")).allMatch(RolesForm::isHolder)) {
      throw ExpiredPayload.form();
    }
    return new Roles(
        Arrays.stream(about.split(","))
            .map(each -> each.split("=", 2))
            .collect(
                Collectors.toMap(
                    each -> Role.of(each[0]),
                    each -> new PersonId(each[1]),
                    (one, other) -> other)));
  }

  private static boolean isHolder(String written) {
    var parts = written.split("=", 2);
    return parts.length == 2 && !parts[0].isEmpty() && PERSON.matcher(parts[1]).matches();
  }

  private static LayoutBlock picker(Role role, Incident incident) {
    var holder = incident.roles().holder(role).map(PersonId::value);
    return Inputs.optional(
        role.key(),
        role.label(),
        "",
        UsersSelectElement.builder()
            .actionId(Inputs.action())
            .initialUser(holder.orElse(null))
            .build());
  }
}
