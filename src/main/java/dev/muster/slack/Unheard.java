package dev.muster.slack;

import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the events that Slack sends and nobody here listens to, and logs ever fewer of them. */
@Singleton
class Unheard {

  private static final Logger LOG = LoggerFactory.getLogger(Unheard.class);
  private static final int MOST_TYPES = 200;
  private static final int LONGEST_TYPE = 60;
  private static final Pattern TYPE = Pattern.compile("[a-z_.]+");
  private static final String OTHER = "other";

  private final ConcurrentMap<String, AtomicLong> times = new ConcurrentHashMap<>();

  void count(@Nullable String type) {
    var known =
        isType(type) && (times.containsKey(type) || times.size() < MOST_TYPES) ? type : OTHER;
    var count = times.computeIfAbsent(known, any -> new AtomicLong()).incrementAndGet();
    if (isRound(count)) {
      LOG.info("Slack sent {} events \"{}\", which Muster does not listen to", count, known);
    }
  }

  /** Slack's own warning that it drops events of ours; at most one a minute. */
  void rateLimited() {
    var count =
        times.computeIfAbsent(RateLimitNotice.TYPE, any -> new AtomicLong()).incrementAndGet();
    LOG.warn(
        "Slack holds back events: there are more than 30,000 in an hour (said {} times so far)."
            + " Unsubscribe from events that Muster does not listen to.",
        count);
  }

  /** Anything else in its place may be somebody's words. */
  private static boolean isType(@Nullable String type) {
    return type != null && type.length() <= LONGEST_TYPE && TYPE.matcher(type).matches();
  }

  private static boolean isRound(long count) {
    return String.valueOf(count).matches("10*");
  }
}
