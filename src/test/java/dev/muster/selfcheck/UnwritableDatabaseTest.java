package dev.muster.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.muster.database.DatabaseCondition;
import dev.muster.database.DatabaseCondition.Ailment;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnwritableDatabaseTest {

  private final DatabaseCondition condition = mock(DatabaseCondition.class);
  private final UnwritableDatabase.Checks checks = new UnwritableDatabase.Checks();

  @Test
  void a_full_disk_is_said_until_it_is_over() {
    when(condition.ailments())
        .thenReturn(Map.of(Ailment.DISK_FULL, Instant.EPOCH))
        .thenReturn(Map.of());
    var room = (UnwritableDatabase) checks.room(condition);

    assertThat(room.look(Instant.EPOCH))
        .containsExactly(
            Finding.alarm(
                "DISK_FULL",
                "The database's disk is full. Nothing is recorded until there is room again."));
    assertThat(room.look(Instant.EPOCH)).isEmpty();
  }

  @Test
  void a_server_that_takes_no_writes_is_another_check() {
    when(condition.ailments()).thenReturn(Map.of(Ailment.READ_ONLY, Instant.EPOCH));
    var room = (UnwritableDatabase) checks.room(condition);
    var server = (UnwritableDatabase) checks.server(condition);

    assertThat(room.look(Instant.EPOCH)).isEmpty();
    assertThat(server.look(Instant.EPOCH)).hasSize(1);
    assertThat(server.name()).isNotEqualTo(room.name());
  }
}
