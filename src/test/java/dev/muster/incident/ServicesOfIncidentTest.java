package dev.muster.incident;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.another;
import static dev.muster.incident.Examples.declared;
import static dev.muster.incident.Examples.in;
import static dev.muster.incident.Examples.minutesLater;
import static dev.muster.incident.Examples.services;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.IncidentEvent.ServicesChanged;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServicesOfIncidentTest {

  private static final Instant LATER = minutesLater(1);

  @Test
  void some_come_and_others_go_in_one_change() {
    var change = declared().changeServices(services("search", "payments"), GRACE, LATER);

    assertThat(change.incident().services()).isEqualTo(services("payments", "search"));
    assertThat(change.event())
        .isEqualTo(
            new ServicesChanged(services("checkout", "payments"), services("payments", "search")));
    var changed = (ServicesChanged) change.event();
    assertThat(changed.added()).isEqualTo(services("search"));
    assertThat(changed.removed()).isEqualTo(services("checkout"));
    assertThat(change.by()).isEqualTo(GRACE);
  }

  @Test
  void it_may_touch_none() {
    var change = declared().changeServices(List.of(), ADA, LATER);

    assertThat(change.incident().services()).isEmpty();
  }

  @Test
  void nothing_else_of_it_changes() {
    var changed = declared().changeServices(services("search"), ADA, LATER).incident();

    assertThat(changed.changeServices(services("checkout", "payments"), ADA, LATER).incident())
        .isEqualTo(declared());
  }

  @Test
  void names_are_cleaned_and_each_counts_once() {
    var change =
        declared()
            .changeServices(
                services(" search\n", "", "search", "checkout", "payments"), ADA, LATER);

    assertThat(change.incident().services()).isEqualTo(services("checkout", "payments", "search"));
  }

  @Test
  void what_changes_nothing_is_refused() {
    for (var same : List.of(services("checkout", "payments"), services("payments", "checkout "))) {
      refuses(
          () -> declared().changeServices(same, ADA, LATER),
          "Those are the services of INC-42 already.");
    }
  }

  @Test
  void a_name_that_is_too_long_is_refused() {
    refuses(
        () -> declared().changeServices(services("x".repeat(121)), ADA, LATER),
        "Keep the name of a service to 120 characters (one has 121).");
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void they_change_until_it_is_over(Status status) {
    ThrowingCallable change = () -> in(status).changeServices(services("search"), ADA, LATER);

    if (status.isOver()) {
      assertThatThrownBy(change)
          .isInstanceOf(Refused.class)
          .hasMessageEndingWith("; reopen it first with /incident reopen.");
    } else {
      assertThat(in(status).changeServices(services("search"), ADA, LATER).incident().status())
          .isEqualTo(status);
    }
  }

  @Test
  void what_goes_on_here_is_touched_here() {
    var other = another().changeServices(services("search", "checkout"), ADA, LATER).incident();

    var taken = declared().takeServices(other, GRACE, LATER).orElseThrow();

    assertThat(taken.incident().services()).isEqualTo(services("checkout", "payments", "search"));
    assertThat(taken.by()).isEqualTo(GRACE);
    assertThat(declared().takeServices(another(), GRACE, LATER)).isEmpty();
  }

  private static void refuses(ThrowingCallable decision, String sentence) {
    assertThatThrownBy(decision).isInstanceOf(Refused.class).hasMessage(sentence);
  }
}
