package dev.muster.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Amendment;
import dev.muster.incident.Examples;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.Status;
import dev.muster.incident.TimelineEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionTest {

  @ParameterizedTest
  @EnumSource(Permission.class)
  void its_word_is_read_back(Permission act) {
    assertThat(Permission.read(act.word())).contains(act);
  }

  @Test
  void every_fact_that_can_be_restricted_is_an_act() {
    Map<Permission, List<String>> restricted =
        Examples.everyKindOfFact().stream()
            .filter(each -> Permission.of(each).isPresent())
            .collect(
                Collectors.groupingBy(
                    each -> Permission.of(each).orElseThrow(),
                    Collectors.mapping(
                        each -> each.getClass().getSimpleName(), Collectors.toList())));

    assertThat(restricted)
        .isEqualTo(
            Map.of(
                Permission.DECLARE, List.of("Accepted"),
                Permission.ROLES, List.of("RoleAssigned", "RoleReleased", "HandoverOffered"),
                Permission.SEVERITY, List.of("SeverityChanged", "SeverityConfirmed"),
                Permission.UPDATE_PUBLIC, List.of("UpdatePosted"),
                Permission.RESOLVE, List.of("Resolved"),
                Permission.CLOSE, List.of("Closed"),
                Permission.CANCEL, List.of("Cancelled", "Declined", "Merged"),
                Permission.REOPEN, List.of("Reopened"),
                Permission.EDIT,
                    List.of("MilestonesCorrected", "Renamed", "Summarized", "ServicesChanged")));
  }

  @Test
  void an_update_for_the_incidents_own_people_is_for_everybody() {
    var internal =
        new IncidentEvent.UpdatePosted(Examples.update(Status.IDENTIFIED), Status.INVESTIGATING);

    assertThat(Permission.of(internal)).isEmpty();
  }

  @Test
  void ones_own_words_are_ones_own_and_a_star_hurts_nobody() {
    var entry =
        new TimelineEntry(
            1,
            Examples.declared().number(),
            new IncidentEvent.NoteAdded("Wrong"),
            Examples.ADA,
            Examples.NOON,
            Examples.NOON);

    assertThat(Permission.of(Amendment.withdrawn(), entry, Examples.ADA))
        .isEqualTo(Optional.empty());
    assertThat(Permission.of(Amendment.withdrawn(), entry, Examples.GRACE))
        .contains(Permission.AMEND);
    assertThat(Permission.of(Amendment.corrected("x"), entry, Examples.GRACE))
        .contains(Permission.AMEND);
    assertThat(Permission.of(Amendment.starred(), entry, Examples.GRACE)).isEmpty();
  }

  @Test
  void whoever_wrote_a_message_may_edit_it_whoever_marked_it() {
    var entry =
        new TimelineEntry(
            1,
            Examples.declared().number(),
            new IncidentEvent.MessageMarked(Examples.message("C1/1", Examples.GRACE)),
            Examples.ADA,
            Examples.NOON,
            Examples.NOON);

    assertThat(Permission.of(Amendment.corrected("x"), entry, Examples.GRACE)).isEmpty();
    assertThat(Permission.of(Amendment.withdrawn(), entry, Examples.ADA)).isEmpty();
    assertThat(Permission.of(Amendment.withdrawn(), entry, Examples.LINUS))
        .contains(Permission.AMEND);
  }
}
