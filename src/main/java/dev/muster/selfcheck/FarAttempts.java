package dev.muster.selfcheck;

import dev.muster.outbox.StuckEffects;
import dev.muster.outbox.StuckEffects.Stranded;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Checks that no effect waits longer than any retry does. If the clock is set back permanently,
 * effects enqueued, postponed or claimed shortly before would wait for a time far ahead.
 */
@Singleton
class FarAttempts implements Check {

  private final StuckEffects effects;
  private final PersistingFindings<Stranded> lingering = new PersistingFindings<>();

  FarAttempts(StuckEffects effects) {
    this.effects = effects;
  }

  @Override
  public String name() {
    return "waiting effects";
  }

  /** A running process renews its leases, and a renewed lease is not a persisting finding. */
  @Override
  public List<Finding> look(Instant now) {
    var freed = effects.free(lingering.of(effects.stranded(now)), now);
    return freed == 0
        ? List.of()
        : List.of(
            Finding.repaired(
                "waiting",
                "%s effects waited for a time further off than any retry is. They go out now. Was a clock set back?"
                    .formatted(freed)));
  }
}
