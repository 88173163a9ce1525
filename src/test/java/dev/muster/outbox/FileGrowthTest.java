package dev.muster.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testing.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What waits must not be written again and again: the embedded database's file grew by it. */
class FileGrowthTest extends OutboxFrame {

  FileGrowthTest() {
    super(TestDatabase.h2File());
  }

  @Test
  void effects_that_wait_for_slacks_pace_do_not_make_the_file_grow() {
    for (var each = 0; each < 50; each++) {
      declare("key " + each);
    }
    var before = database.size();

    for (var each = 0; each < 50; each++) {
      assertThat(claim(32, (effect, priority, now) -> Optional.of(now.plusSeconds(1))).allClaimed())
          .isEmpty();
    }

    assertThat(database.size()).isEqualTo(before);
  }
}
