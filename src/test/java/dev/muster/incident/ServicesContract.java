package dev.muster.incident;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.IncidentEvent.ServicesChanged;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import io.micronaut.context.ApplicationContextBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

abstract class ServicesContract extends DatabaseContract {

  ServicesContract(TestDatabase database) {
    super(database);
  }

  @Override
  protected void prepare(ApplicationContextBuilder builder) {
    builder.properties(Map.of("muster.services.payroll.private", "true"));
  }

  @Test
  void they_are_found_as_they_were_changed() {
    var number = declare("one", Visibility.OPEN, "checkout", "payments");

    var changed = change(number, "search", "payments", "login");
    assertThat(incidents().find(number)).contains(changed);
    assertThat(changed.services()).containsExactly("payments", "search", "login");

    assertThat(change(number).services()).isEmpty();
    assertThat(incidents().find(number).orElseThrow().services()).isEmpty();
  }

  @Test
  void one_that_is_private_as_a_rule_does_not_come_into_what_everybody_can_see() {
    var number = declare("one", Visibility.OPEN, "checkout");

    assertThatThrownBy(() -> change(number, "checkout", "payroll", "search"))
        .isInstanceOf(Refused.class)
        .hasMessage(
            "payroll is private as a rule, and everybody can see INC-1: leave it out here, and"
                + " declare a private incident for it.");
    assertThat(incidents().find(number).orElseThrow().services()).containsExactly("checkout");
    assertThat(facts(number)).hasSize(1);
  }

  @Test
  void where_it_is_already_or_where_nobody_else_can_see_it_stays_possible() {
    var secret = declare("one", Visibility.PRIVATE, "checkout");
    assertThat(change(secret, "checkout", "payroll").services())
        .containsExactly("checkout", "payroll");

    var said = declare("two", Visibility.OPEN, "payroll");
    assertThat(change(said, "payroll", "search").services()).containsExactly("payroll", "search");
  }

  @Test
  void those_of_what_is_merged_go_where_it_goes() {
    var target = declare("one", Visibility.OPEN, "checkout");
    var source = declare("two", Visibility.OPEN, "search", "checkout");
    var like = declare("three", Visibility.OPEN, "search");

    incidents().merge(source, target, GRACE, clock.instant());
    incidents().merge(like, target, GRACE, clock.instant());

    assertThat(incidents().find(target).orElseThrow().services())
        .containsExactly("checkout", "search");
    assertThat(facts(target).stream().filter(each -> each.event() instanceof ServicesChanged))
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.by()).isEqualTo(GRACE);
          assertThat(fact.event())
              .isEqualTo(new ServicesChanged(List.of("checkout"), List.of("checkout", "search")));
        });
    assertThat(incidents().find(source).orElseThrow().services())
        .containsExactly("search", "checkout");
  }

  private IncidentNumber declare(String key, Visibility visibility, String... services) {
    return incidents()
        .declare(
            new Declaration(
                key,
                new Title("Something is down"),
                Severity.SEV2,
                List.of(services),
                visibility,
                "",
                ADA),
            clock.instant())
        .number();
  }

  private Incident change(IncidentNumber number, String... services) {
    return incidents()
        .decide(
            number,
            incident -> incident.changeServices(List.of(services), ADA, clock.instant()),
            clock.instant());
  }

  private List<TimelineEntry> facts(IncidentNumber number) {
    return bean(Timeline.class).of(number);
  }

  private Incidents incidents() {
    return bean(Incidents.class);
  }
}
