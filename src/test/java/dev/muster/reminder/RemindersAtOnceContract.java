package dev.muster.reminder;

import static dev.muster.incident.Examples.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.incident.Severity;
import dev.muster.outbox.Effect;
import dev.muster.testing.ConcurrentCalls;
import dev.muster.testing.TestDatabase;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** Several who ring, answer, snooze and decide at the same time. */
abstract class RemindersAtOnceContract extends RemindersFrame {

  RemindersAtOnceContract(TestDatabase database) {
    super(database);
  }

  @Test
  void two_sweeps_at_the_same_moment_ring_once() throws Exception {
    var numbers = new ArrayList<IncidentNumber>();
    for (var each = 0; each < 40; each++) {
      numbers.add(declare("key " + each));
    }
    clock.advance(HALF);

    Callable<Integer> sweeping = () -> reminders().ring(7, now());
    for (var each = 0; each < 12; each++) {
      ConcurrentCalls.run(sweeping, sweeping);
    }

    assertThat(numbers).allSatisfy(number -> assertThat(rings(number)).hasSize(1));
  }

  /** On both databases a foreign key makes a ring wait for whoever decides on its incident. */
  @Test
  void ringing_snoozing_answering_and_deciding_at_once_stand_in_nobodys_way() throws Exception {
    var number = declare("a key");

    ConcurrentCalls.run(
        () -> often(each -> decide(number, update(null))),
        () ->
            often(each ->
                decide(
                    number,
                    incident ->
                        incident.changeSeverity(
                            incident.severity().equals(Severity.SEV2)
                                ? Severity.SEV1
                                : Severity.SEV2,
                            ADA,
                            now()))),
        () ->
            often(each -> {
              clock.advance(HALF);
              reminders().ring(500, now());
            }),
        () ->
            often(each -> {
              var ring = new Effect.RemindOfUpdate(reminder(number).since(), now(), 1, false);
              received(number, ring, "ring." + each);
            }),
        () -> often(each -> snoozeIfPossible(number)));

    assertThat(reminders().of(number)).isPresent();
  }

  private static Integer often(IntConsumer work) {
    for (var each = 0; each < 60; each++) {
      work.accept(each);
    }
    return 0;
  }

  private void snoozeIfPossible(IncidentNumber number) {
    try {
      reminders().snooze(number, now());
    } catch (Refused already) {
      // Whoever asks too often is told so.
    }
  }
}
