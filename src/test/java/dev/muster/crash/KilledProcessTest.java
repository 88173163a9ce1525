package dev.muster.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.crash.Stop.Moment;
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
    try (var stage = Stage.open(folder, LOG, Map.of())) {
      var muster = stage.replica(Duration.ZERO);
      var cast = new Cast(stage.sandbox());
      var ledger = new Ledger(stage.sandbox());
      var held = new HeldCalls(stage.sandbox().weather());
      held.declareUpToChannel(Moment.AFTER, "declare-channel");
      held.declareUpToCard(Moment.AFTER, "declare-card");
      muster.start();
      declare(cast, ledger, "declare-channel");
      declare(cast, ledger, "declare-card");
      held.awaitCaught();

      muster.kill();
      held.drop();
      muster.start();

      ledger.await(ledger.titles());
      assertThat(ledger.findings().sentences()).isEmpty();
    }
  }

  private static void declare(Cast cast, Ledger ledger, String title) {
    cast.declare("maya", "sev3", title);
    ledger.declared(title);
  }
}
