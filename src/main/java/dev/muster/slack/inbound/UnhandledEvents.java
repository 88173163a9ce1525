package dev.muster.slack.inbound;

import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts deliveries that Muster does not handle. Logs the first, tenth, hundredth, and so on, of
 * each type.
 */
@Singleton
class UnhandledEvents {

  private static final Logger LOG = LoggerFactory.getLogger(UnhandledEvents.class);
  private static final int MOST_TYPES = 200;
  private static final Pattern TYPE = Pattern.compile("[a-z_.:]{1,60}");
  private static final String OTHER = "other";

  private final ConcurrentMap<String, AtomicLong> times = new ConcurrentHashMap<>();

  void count(String type) {
    var name = name(type);
    var count = next(name);
    if (isRound(count)) {
      LOG.info("Slack sent {} times \"{}\", which Muster does not listen to", count, name);
    }
  }

  /** Counts a delivery of a handled type that lacks required fields. */
  void incomplete(String type) {
    var name = name(type);
    var count = next(name + ", incomplete");
    if (isRound(count)) {
      LOG.warn("Slack sent {} times \"{}\" without what Muster needs of it", count, name);
    }
  }

  private long next(String name) {
    var known = times.containsKey(name) || times.size() < MOST_TYPES ? name : OTHER;
    return times.computeIfAbsent(known, any -> new AtomicLong()).incrementAndGet();
  }

  /** The type, if it has the form of Slack's types; anything else might contain private text. */
  private static String name(String type) {
    return TYPE.matcher(type).matches() ? type : OTHER;
  }

  /**
   * Logs Slack's notice that it drops events because of their number; Slack sends it at most once a
   * minute.
   */
  void rateLimited() {
    var count = next("app_rate_limited");
    LOG.warn(
        "Slack holds back events: there are more than 30,000 in an hour (said {} times so far)."
            + " Unsubscribe from events that Muster does not listen to.",
        count);
  }

  private static boolean isRound(long count) {
    return String.valueOf(count).matches("10*");
  }
}
