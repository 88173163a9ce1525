package dev.muster.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.Examples;
import dev.muster.incident.IncidentEvent.RunbookStepTicked;
import dev.muster.incident.IncidentEvent.RunbookStepUnticked;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Resolution;
import dev.muster.incident.Timeline;
import dev.muster.people.PersonId;
import dev.muster.runbook.Runbook.Step;
import dev.muster.testing.ConcurrentCalls;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class RunbooksContract extends DatabaseContract {

  private static final PersonId ADA = Examples.ADA;
  private static final PersonId GRACE = Examples.GRACE;

  private static final Runbook DOWN =
      RunbookLibrary.runbook(
          "checkout-is-down",
          "checkout-is-down.md",
          "# Checkout is down\n- [ ] Turn `fallback` on\n- [ ] " + "é".repeat(500));

  private static final Step ON = DOWN.steps().getFirst();
  private static final Step LONGEST = DOWN.steps().getLast();

  private final Instant now = clock.instant();
  private IncidentNumber incident = new IncidentNumber(1);

  RunbooksContract(TestDatabase database) {
    super(database);
  }

  @BeforeEach
  void declare() {
    incident = declare("a key");
  }

  @Test
  void a_tick_is_kept_with_who_and_when_in_its_incident_alone() {
    var other = declare("another key");

    assertThat(runbooks().tick(incident, DOWN, ON, ADA, now)).isTrue();
    assertThat(runbooks().tick(incident, DOWN, LONGEST, GRACE, now.plusSeconds(1))).isTrue();

    assertThat(runbooks().ticks(incident, DOWN))
        .isEqualTo(
            Map.of(
                "Turn fallback on",
                new Tick(ADA, now),
                LONGEST.words(),
                new Tick(GRACE, now.plusSeconds(1))));
    assertThat(runbooks().ticks(other, DOWN)).isEmpty();
    assertThat(runbooks().ticks(incident, RunbookLibrary.runbook("other", "other.md", "- [ ] x")))
        .isEmpty();
  }

  @Test
  void what_was_ticked_too_early_is_unticked() {
    runbooks().tick(incident, DOWN, ON, ADA, now);

    assertThat(runbooks().untick(incident, DOWN, ON, GRACE, now)).isTrue();
    assertThat(runbooks().untick(incident, DOWN, ON, GRACE, now)).isFalse();
    assertThat(runbooks().ticks(incident, DOWN)).isEmpty();
    assertThat(runbooks().tick(incident, DOWN, ON, ADA, now)).isTrue();
    assertThat(bean(Timeline.class).of(incident))
        .extracting(entry -> (Object) entry.event())
        .endsWith(
            new RunbookStepTicked("Checkout is down", "Turn fallback on"),
            new RunbookStepUnticked("Checkout is down", "Turn fallback on"),
            new RunbookStepTicked("Checkout is down", "Turn fallback on"));
  }

  @Test
  void eight_ticks_at_once_are_one() throws Exception {
    Callable<Boolean> tick = () -> runbooks().tick(incident, DOWN, ON, ADA, now);

    assertThat(ConcurrentCalls.run(tick, tick, tick, tick, tick, tick, tick, tick))
        .containsOnlyOnce(true);
    assertThat(bean(Timeline.class).of(incident)).hasSize(2);
  }

  @Test
  void a_closed_incident_keeps_its_ticks_and_gets_no_more() {
    runbooks().tick(incident, DOWN, ON, ADA, now);
    incidents().decide(incident, it -> it.resolve(Resolution.WITHOUT_DETAILS, ADA, now), now);
    incidents().decide(incident, it -> it.close(ADA, now), now);

    assertThatThrownBy(() -> runbooks().tick(incident, DOWN, LONGEST, ADA, now))
        .isInstanceOf(Refused.class)
        .hasMessage("INC-1 is closed; reopen it first with /incident reopen.");
    assertThatThrownBy(() -> runbooks().untick(incident, DOWN, ON, ADA, now))
        .isInstanceOf(Refused.class);
    assertThat(runbooks().ticks(incident, DOWN)).containsOnlyKeys("Turn fallback on");
  }

  @Test
  void an_unknown_incident_has_no_ticks() {
    var unknown = new IncidentNumber(9999);

    assertThatThrownBy(() -> runbooks().tick(unknown, DOWN, ON, ADA, now))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("There is no INC-9999.");
    assertThatThrownBy(() -> runbooks().untick(unknown, DOWN, ON, ADA, now))
        .isInstanceOf(Refused.class);
  }

  private IncidentNumber declare(String key) {
    return incidents().declare(Examples.declaration(key), now.minus(Duration.ofHours(1))).number();
  }

  private Incidents incidents() {
    return bean(Incidents.class);
  }

  private Runbooks runbooks() {
    return bean(Runbooks.class);
  }
}
