package dev.muster.selfcheck;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Returns the findings that were also there in the previous run. */
final class PersistingFindings<T> {

  private Set<T> before = Set.of();

  synchronized List<T> of(Collection<T> now) {
    var still = now.stream().filter(before::contains).toList();
    before = new HashSet<>(now);
    return still;
  }
}
