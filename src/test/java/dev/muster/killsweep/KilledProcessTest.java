package dev.muster.killsweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.killsweep.Breakpoint.Moment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One kill of many: at calls of a declare that Slack has answered and Muster has not heard of. A
 * kill at every call and every commit is for {@code ./mvnw -Pfull verify}.
 */
class KilledProcessTest {

  private static final Path LOG = Path.of("target", "reports", "killed-process.log");

  @Test
  void what_slack_has_done_when_the_process_is_killed_is_done_once_after_its_restart(
      @TempDir Path folder) throws Exception {
    Files.createDirectories(LOG.getParent());
    Files.deleteIfExists(LOG);
    try (var cluster = TestCluster.open(folder, LOG, Map.of())) {
      var muster = cluster.replica(Duration.ZERO);
      var users = new ScenarioUsers(cluster.sandbox());
      var expected = new ExpectedState(cluster.sandbox());
      var held = new HeldCalls(cluster.sandbox().faults());
      held.declareUpToChannel(Moment.AFTER, "declare-channel");
      held.declareUpToCard(Moment.AFTER, "declare-card");
      muster.start();
      declare(users, expected, "declare-channel");
      declare(users, expected, "declare-card");
      held.awaitCaught();

      muster.kill();
      held.drop();
      muster.start();

      expected.await(expected.titles());
      assertThat(expected.findings().sentences()).isEmpty();
    }
  }

  private static void declare(ScenarioUsers users, ExpectedState expected, String title) {
    users.declare("maya", "sev3", title);
    expected.declared(title);
  }
}
