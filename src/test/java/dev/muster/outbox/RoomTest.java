package dev.muster.outbox;

import static dev.muster.outbox.Priority.BULK;
import static dev.muster.outbox.Priority.INCIDENT;
import static dev.muster.outbox.Priority.INTERACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RoomTest {

  @Test
  void the_less_urgent_leave_room_for_what_somebody_waits_for() {
    var room = Room.of(32, Map.of());

    assertThat(taken(room, BULK)).isEqualTo(8);
    assertThat(taken(room, INCIDENT)).isEqualTo(16);
    assertThat(room.lowest()).isEqualTo(INTERACTIVE);
    assertThat(taken(room, INTERACTIVE)).isEqualTo(8);
    assertThat(room.total()).isZero();
  }

  @Test
  void the_urgent_may_use_everything() {
    assertThat(taken(Room.of(32, Map.of()), INTERACTIVE)).isEqualTo(32);
  }

  @Test
  void what_is_on_its_way_takes_room() {
    var room = Room.of(32, Map.of(INCIDENT, 10, BULK, 8));

    assertThat(room.has(BULK)).isFalse();
    assertThat(room.lowest()).isEqualTo(INCIDENT);
    assertThat(taken(room, INCIDENT)).isEqualTo(6);
    assertThat(taken(room, INTERACTIVE)).isEqualTo(8);
  }

  @Test
  void where_there_is_room_for_one_anybody_may_have_it() {
    assertThat(taken(Room.of(1, Map.of()), BULK)).isEqualTo(1);
    assertThat(Room.of(1, Map.of(BULK, 1)).total()).isZero();
    assertThat(Room.of(1, Map.of(INTERACTIVE, 7)).total()).isZero();
  }

  private static int taken(Room room, Priority priority) {
    var taken = 0;
    while (room.has(priority)) {
      room.take(priority);
      taken++;
    }
    return taken;
  }
}
