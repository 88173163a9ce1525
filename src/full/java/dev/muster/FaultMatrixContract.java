package dev.muster;

import dev.muster.testing.CountReport;
import dev.muster.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every method Muster uses meets every fault: many incidents are run through their life at the same
 * time, each with a fault of its own, and every one of them must look in the end as the one that
 * met none.
 */
@Tag("fault-matrix")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FaultMatrixContract {

  private int points;
  private int different;

  abstract TestDatabase database();

  @BeforeAll
  static void beImpatient() {
    FaultRun.setUp();
  }

  @AfterAll
  void report() {
    FaultRun.tearDown();
    CountReport.of("fault-matrix-" + getClass().getSimpleName())
        .with("points", points)
        .with("other than without faults", different)
        .write();
  }

  @ParameterizedTest
  @EnumSource
  void in_the_end_nobody_sees_that_there_was_a_fault(FaultKind trouble, @TempDir Path data)
      throws Exception {
    try (var database = database();
        var muster = RunningMuster.start(data, FaultRun.environment(database))) {
      sweep(
          FaultCases.LIFE.size(), () -> run(muster, database, FaultCases.LIFE, trouble).toTheEnd());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_look_that_fails_as_well_is_looked_again(FaultKind trouble, @TempDir Path data)
      throws Exception {
    try (var database = database();
        var muster = RunningMuster.start(data, FaultRun.environment(database))) {
      sweep(
          FaultCases.LOOKS.size(),
          () -> run(muster, database, FaultCases.LOOKS, trouble).declared());
    }
  }

  private static FaultRun run(
      RunningMuster muster, TestDatabase database, List<FaultCase> cases, FaultKind trouble) {
    return new FaultRun(
        muster, database, cases.stream().map(each -> each.meeting(trouble)).toList());
  }

  private void sweep(int cases, Runnable run) {
    points += cases;
    try {
      run.run();
    } catch (AssertionError e) {
      different++;
      throw e;
    }
  }
}
