package dev.muster.incident;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.services;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.catalog.ServiceName;
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
    assertThat(changed.services()).isEqualTo(services("payments", "search", "login"));

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
    assertThat(incidents().find(number).orElseThrow().services()).isEqualTo(services("checkout"));
    assertThat(facts(number)).hasSize(1);
  }

  @Test
  void where_it_is_already_or_where_nobody_else_can_see_it_stays_possible() {
    var secret = declare("one", Visibility.PRIVATE, "checkout");
    assertThat(change(secret, "checkout", "payroll").services())
        .isEqualTo(services("checkout", "payroll"));

    var said = declare("two", Visibility.OPEN, "payroll");
    assertThat(change(said, "payroll", "search").services())
        .isEqualTo(services("payroll", "search"));
  }

  @Test
  void those_of_what_is_merged_go_where_it_goes() {
    var target = declare("one", Visibility.OPEN, "checkout");
    var source = declare("two", Visibility.OPEN, "search", "checkout");
    var like = declare("three", Visibility.OPEN, "search");

    incidents().merge(source, target, GRACE, clock.instant());
    incidents().merge(like, target, GRACE, clock.instant());

    assertThat(incidents().find(target).orElseThrow().services())
        .isEqualTo(services("checkout", "search"));
    assertThat(facts(target).stream().filter(each -> each.event() instanceof ServicesChanged))
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.by()).isEqualTo(GRACE);
          assertThat(fact.event())
              .isEqualTo(new ServicesChanged(services("checkout"), services("checkout", "search")));
        });
    assertThat(incidents().find(source).orElseThrow().services())
        .isEqualTo(services("search", "checkout"));
  }

  @Test
  void one_that_could_be_taken_for_a_private_one_does_not_come_in_either() {
    var number = declare("one", Visibility.OPEN, "checkout");

    for (var written : List.of("Payroll", "payroll\u200d", "pay-roll", "payroll (eu)", "pаyroll")) {
      assertThatThrownBy(() -> change(number, "checkout", written))
          .as(written)
          .isInstanceOf(Refused.class)
          .hasMessageContaining("private as a rule");
    }
  }

  @Test
  void names_of_before_stay_as_they_were_and_mean_the_same_service() {
    var number = declare("one", Visibility.OPEN);
    bean(ServiceRows.class)
        .saveAll(
            List.of(
                new ServiceRow(new ServiceRow.Key(number.value(), 0), "Payroll\u200d"),
                new ServiceRow(new ServiceRow.Key(number.value(), 1), "Checkout")));

    var found = incidents().find(number).orElseThrow();
    assertThat(found.services())
        .extracting(ServiceName::text)
        .containsExactly("Payroll\u200d", "Checkout");
    assertThat(found.services()).isEqualTo(services("payroll", "checkout"));
    assertThatThrownBy(() -> change(number, "payroll", "checkout"))
        .hasMessageStartingWith("Those are the services of INC-1 already.");
    assertThat(change(number, "checkout").services())
        .extracting(ServiceName::text)
        .containsExactly("Checkout");
    assertThat(facts(number).getLast().event())
        .isEqualTo(new ServicesChanged(services("payroll", "checkout"), services("checkout")));
  }

  private IncidentNumber declare(String key, Visibility visibility, String... services) {
    return incidents()
        .declare(
            new Declaration(
                key,
                new Title("Something is down"),
                Severity.SEV2,
                services(services),
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
            incident -> incident.changeServices(services(services), ADA, clock.instant()),
            clock.instant());
  }

  private List<TimelineEntry> facts(IncidentNumber number) {
    return bean(Timeline.class).of(number);
  }

  private Incidents incidents() {
    return bean(Incidents.class);
  }
}
