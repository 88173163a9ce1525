package dev.muster;

import dev.muster.testing.CountReport;
import dev.muster.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The faults of {@link FaultMatrixContract} for what is called but now and then. Every one in the
 * same run.
 */
@Tag("fault-matrix")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RareFaultsContract {

  private static final List<FaultCase.Point> POINTS =
      FaultCases.RARE.stream()
          .flatMap(each -> Arrays.stream(FaultKind.values()).map(each::meeting))
          .toList();

  abstract TestDatabase database();

  @BeforeAll
  static void setUp() {
    FaultRun.setUp();
  }

  @AfterAll
  static void tearDown() {
    FaultRun.tearDown();
  }

  @Test
  void in_the_end_nobody_sees_that_there_was_a_fault(@TempDir Path data) throws Exception {
    try (var database = database();
        var scenario =
            RunningScenario.configured(
                data, FaultRun.rule(), Map.of("DATABASE_URL", database.url()))) {
      new FaultRun(scenario.muster(), database, POINTS).archivedAndBack();
      CountReport.of("rare-faults-" + getClass().getSimpleName())
          .with("points", POINTS.size())
          .with("other than without faults", 0)
          .write();
    }
  }
}
