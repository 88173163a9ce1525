package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentEvent;
import dev.muster.incident.Role;
import dev.muster.people.PersonId;
import dev.muster.sandbox.PostedMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Roles there are not, for people who cannot have them, taken or given up twice. */
class BadInputForRolesTest extends BadInputFrame {

  @Test
  void a_role_is_released_once_and_then_is_nobodys() {
    var incident = declare("Released");
    maya.type(incident.channel, "/incident role scribe");

    assertThat(told(maya.type(incident.channel, "/incident role scribe release")))
        .startsWith("Nobody is scribe of INC-");
    assertThat(incident.now().roles().holders()).isEmpty();
    assertThat(told(maya.type(incident.channel, "/incident role scribe release")))
        .startsWith("Nobody is scribe of INC-");
    assertThat(facts(incident, IncidentEvent.RoleReleased.class)).hasSize(1);
  }

  @Test
  void a_bot_gets_no_role_and_whoever_asked_is_told() {
    var incident = declare("Bots");

    assertThat(told(maya.type(incident.channel, "/incident role ops @muster")))
        .contains("becomes operations lead as soon as Slack has said who that is");
    whispered(incident, "is a bot and cannot be operations lead; name a person who can answer.");
    assertThat(incident.now().roles().holders()).isEmpty();
  }

  @Test
  void somebody_slack_does_not_know_gets_no_role_and_whoever_asked_is_told() {
    var incident = declare("Strangers");

    maya.type(incident.channel, "/incident role ops <@U0NOBODY|ghost>");
    whispered(incident, "cannot be operations lead; name a person who can answer.");
    assertThat(incident.now().roles().holders()).isEmpty();
  }

  @Test
  void a_role_that_there_is_not_and_a_person_nobody_can_find_are_named() {
    var incident = declare("Words for roles");

    assertThat(told(maya.type(incident.channel, "/incident role captain")))
        .isEqualTo(
            "“captain” is no role. Use one of: commander, operations, communications, scribe.");
    assertThat(told(maya.type(incident.channel, "/incident role")))
        .isEqualTo("Say which role. Use one of: commander, operations, communications, scribe.");
    assertThat(told(maya.type(incident.channel, "/incident role ops somebody else")))
        .isEqualTo(
            "“somebody else” is nobody I can find;"
                + " mention a person, as in /incident role ops @somebody.");
    assertThat(incident.now().roles().holders()).isEmpty();
  }

  @Test
  void taking_the_same_role_twice_is_taken_once() {
    var incident = declare("Twice the commander");
    maya.type(incident.channel, "/incident role ic");

    assertThat(told(maya.type(incident.channel, "/incident role ic")))
        .endsWith("already is incident commander.");
    assertThat(facts(incident, IncidentEvent.RoleAssigned.class)).hasSize(1);
  }

  @Test
  void somebody_outside_the_channel_who_takes_a_role_is_brought_in() {
    var incident = declare("Outsiders who help");
    var card = card(incident);
    assertThat(members(incident)).doesNotContain(tom.id());

    tom.click(card, "take-role/COMMANDER");

    assertThat(incident.now().roles().holder(Role.COMMANDER)).contains(new PersonId(tom.id()));
    untilTrue("he is invited", () -> members(incident).contains(tom.id()));
  }

  private PostedMessage card(Declared incident) {
    return until(
        "the card",
        () -> post(maya, incident.channel, each -> each.text().startsWith(incident.number + " ")));
  }

  private void whispered(Declared incident, String words) {
    untilTrue(
        "she is told: " + words,
        () ->
            maya.ephemerals(incident.channel).stream()
                .anyMatch(each -> each.text().contains(words)));
  }

  private List<String> members(Declared incident) {
    return members(incident.channel);
  }
}
