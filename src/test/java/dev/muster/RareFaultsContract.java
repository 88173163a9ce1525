package dev.muster;

import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxSettings;
import dev.muster.testing.Tally;
import dev.muster.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The faults of {@link FaultMatrixContract} for what is called but now and then: where somebody has
 * set up a rule, when a title changes, once a week has passed. Every one in the same run.
 */
@Tag("fault-matrix")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RareFaultsContract {

  private static final String FILES = "micronaut.config.files";

  private static final List<FaultCase.Point> POINTS =
      Stream.of(
              FaultCase.any("views.update"),
              FaultCase.any("usergroups.users.list"),
              FaultCase.of("conversations.rename"),
              FaultCase.of("conversations.archive"),
              FaultCase.of("conversations.unarchive"))
          .flatMap(each -> Arrays.stream(Trouble.values()).map(each::meeting))
          .toList();

  abstract TestDatabase database();

  @BeforeAll
  static void callInAGroup(@TempDir Path folder) throws IOException {
    FaultRun.setUp();
    var file = folder.resolve("muster.yml");
    try (var sandbox =
        Sandbox.start(SandboxSettings.of(Files.readString(Path.of("manifest.yaml"))))) {
      Files.writeString(
          file,
          """
          muster:
            invitations:
              - severities: [SEV2]
                groups: [%s]
          """
              .formatted(sandbox.usergroup("platform")));
    }
    System.setProperty(FILES, file.toString());
  }

  @AfterAll
  static void letGo() {
    FaultRun.tearDown();
    System.clearProperty(FILES);
  }

  @Test
  void in_the_end_nobody_sees_that_there_was_a_fault(@TempDir Path data) throws Exception {
    try (var database = database();
        var muster = RunningMuster.start(data, Map.of("DATABASE_URL", database.url()))) {
      new FaultRun(muster, database, POINTS).archivedAndBack();
      Tally.of("rare-faults-" + getClass().getSimpleName())
          .with("points", POINTS.size())
          .with("other than without faults", 0)
          .write();
    }
  }
}
