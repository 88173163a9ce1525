package dev.muster.selfcheck;

import dev.muster.outbox.StuckEffects;
import dev.muster.outbox.StuckEffects.Stranded;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Nothing waits longer than any retry does. A clock that is set back for good leaves what was owed,
 * postponed or claimed just before to a time that will not come for long.
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

  /** A process that is there renews its leases, and what is renewed does not linger. */
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
