package dev.muster.selfcheck;

import dev.muster.outbox.StuckEffects;
import dev.muster.outbox.StuckEffects.Stuck;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Checks that effects that can run do run. Raises one alarm per kind of effect, because what stops
 * one of a kind usually stops all of them, and none in the first run, because after a start
 * everything is late.
 */
@Singleton
class StalledEffects implements Check {

  private final StuckEffects effects;
  private final PersistingFindings<Stuck> lingering = new PersistingFindings<>();

  StalledEffects(StuckEffects effects) {
    this.effects = effects;
  }

  @Override
  public String name() {
    return "due effects";
  }

  @Override
  public List<Finding> look(Instant now) {
    var kinds =
        lingering.of(effects.stuck(now)).stream()
            .collect(Collectors.groupingBy(Stuck::kind, TreeMap::new, Collectors.toList()));
    return kinds.entrySet().stream()
        .map(each -> Finding.alarm(each.getKey(), sentence(each.getKey(), each.getValue())))
        .toList();
  }

  private static String sentence(String kind, List<Stuck> stuck) {
    var oldest = stuck.get(0);
    if (!oldest.known()) {
      return "%s %s wait for a newer version of Muster, which owes them, the oldest for %s since %s. Upgrade this process."
          .formatted(stuck.size(), kind, oldest.incident(), oldest.since());
    }
    return "%s %s could go out and do not, the oldest for %s since %s. Is Slack reachable, and its token good? Else start Muster again."
        .formatted(stuck.size(), kind, oldest.incident(), oldest.since());
  }
}
