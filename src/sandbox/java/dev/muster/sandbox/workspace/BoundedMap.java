package dev.muster.sandbox.workspace;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that drops its oldest entries, so that a workspace can run for weeks. */
public final class BoundedMap<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;

  private final int most;

  public BoundedMap(int most) {
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
