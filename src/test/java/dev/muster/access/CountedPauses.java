package dev.muster.access;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** In tests nobody waits, but who would have is known. */
@Singleton
@Replaces(RefusalDelay.OnThisThread.class)
public class CountedPauses implements RefusalDelay {

  private final List<Boolean> virtual = new CopyOnWriteArrayList<>();

  @Override
  public void of(Duration time) {
    virtual.add(Thread.currentThread().isVirtual());
  }

  /** For each, whether the thread that would have waited is a virtual one. */
  public List<Boolean> virtual() {
    return List.copyOf(virtual);
  }
}
