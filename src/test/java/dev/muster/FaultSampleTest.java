package dev.muster;

import dev.muster.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every call meets one fault, and every fault is met by some call. Each call with each fault, on
 * both databases, is for {@code ./mvnw -Pfull verify}.
 */
class FaultSampleTest {

  private final TestDatabase database = TestDatabase.h2();

  @BeforeAll
  static void setUp() {
    FaultRun.setUp();
  }

  @AfterAll
  static void tearDown() {
    FaultRun.tearDown();
  }

  @Test
  void in_the_end_nobody_sees_that_there_was_a_fault(@TempDir Path data) {
    try (database;
        var muster = RunningMuster.start(data, FaultRun.environment(database))) {
      new FaultRun(muster, database, inTurn(FaultCases.LIFE)).toTheEnd();
    }
  }

  @Test
  void a_look_that_fails_as_well_is_looked_again(@TempDir Path data) {
    try (database;
        var muster = RunningMuster.start(data, FaultRun.environment(database))) {
      new FaultRun(muster, database, inTurn(FaultCases.LOOKS)).declared();
    }
  }

  @Test
  void nobody_sees_that_there_was_a_fault_in_what_is_called_now_and_then(@TempDir Path data)
      throws Exception {
    try (database;
        var scenario =
            RunningScenario.configured(
                data, FaultRun.rule(), Map.of("DATABASE_URL", database.url()))) {
      new FaultRun(scenario.muster(), database, inTurn(FaultCases.RARE)).archivedAndBack();
    }
  }

  private static List<FaultCase.Point> inTurn(List<FaultCase> cases) {
    var troubles = FaultKind.values();
    return IntStream.range(0, cases.size())
        .mapToObj(index -> cases.get(index).meeting(troubles[index % troubles.length]))
        .toList();
  }
}
