package dev.muster.database;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why the database accepts no writes, according to the errors of failed statements. Thread-safe.
 */
@Singleton
public class DatabaseCondition {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseCondition.class);

  private final Map<Ailment, Instant> since = new EnumMap<>(Ailment.class);

  /** A condition that lasts until a person or a failover ends it. */
  public enum Ailment {
    DISK_FULL("The database's disk is full. Nothing is recorded until there is room again."),
    READ_ONLY(
        "The database server is read-only, as a standby is. Nothing is recorded until DATABASE_URL"
            + " leads to one that takes writes.");

    private final String sentence;

    Ailment(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  /**
   * The current conditions, each with the time of its first error. Empty once a write has
   * succeeded.
   */
  public synchronized Map<Ailment, Instant> ailments() {
    return Map.copyOf(since);
  }

  synchronized void refused(Ailment ailment, Instant now) {
    if (since.putIfAbsent(ailment, now) == null) {
      LOG.error("{}", ailment.sentence());
    }
  }

  synchronized void written() {
    if (!since.isEmpty()) {
      since.clear();
      LOG.info("The database takes writes again");
    }
  }
}
