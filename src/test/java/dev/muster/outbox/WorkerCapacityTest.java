package dev.muster.outbox;

import static dev.muster.outbox.Priority.BULK;
import static dev.muster.outbox.Priority.INCIDENT;
import static dev.muster.outbox.Priority.INTERACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerCapacityTest {

  @Test
  void the_less_urgent_leave_room_for_what_somebody_waits_for() {
    var capacity = WorkerCapacity.of(32, Map.of());

    assertThat(taken(capacity, BULK)).isEqualTo(8);
    assertThat(taken(capacity, INCIDENT)).isEqualTo(16);
    assertThat(capacity.lowest()).isEqualTo(INTERACTIVE);
    assertThat(taken(capacity, INTERACTIVE)).isEqualTo(8);
    assertThat(capacity.total()).isZero();
  }

  @Test
  void the_urgent_may_use_everything() {
    assertThat(taken(WorkerCapacity.of(32, Map.of()), INTERACTIVE)).isEqualTo(32);
  }

  @Test
  void what_is_on_its_way_takes_room() {
    var capacity = WorkerCapacity.of(32, Map.of(INCIDENT, 10, BULK, 8));

    assertThat(capacity.has(BULK)).isFalse();
    assertThat(capacity.lowest()).isEqualTo(INCIDENT);
    assertThat(taken(capacity, INCIDENT)).isEqualTo(6);
    assertThat(taken(capacity, INTERACTIVE)).isEqualTo(8);
  }

  @Test
  void where_there_is_room_for_one_anybody_may_have_it() {
    assertThat(taken(WorkerCapacity.of(1, Map.of()), BULK)).isEqualTo(1);
    assertThat(WorkerCapacity.of(1, Map.of(BULK, 1)).total()).isZero();
    assertThat(WorkerCapacity.of(1, Map.of(INTERACTIVE, 7)).total()).isZero();
  }

  private static int taken(WorkerCapacity capacity, Priority priority) {
    var taken = 0;
    while (capacity.has(priority)) {
      capacity.take(priority);
      taken++;
    }
    return taken;
  }
}
