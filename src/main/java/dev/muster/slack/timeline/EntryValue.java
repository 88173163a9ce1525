package dev.muster.slack.timeline;

import dev.muster.incident.Refused;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The value of a timeline entry's buttons.
 *
 * @param page the page of the list
 * @param shown makes the buttons differ each time the list is shown, so that starring, unstarring
 *     and starring again does not count as pressing the same button twice
 */
record EntryValue(long entry, int page, Instant shown) {

  private static final Pattern WRITTEN =
      Pattern.compile("([1-9][0-9]{0,17})/([0-9]{1,6})/([0-9]{1,15})");

  static EntryValue read(String written) {
    var matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw Refused.because("This button does nothing any more; see /incident timeline.");
    }
    return new EntryValue(
        Long.parseLong(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Instant.ofEpochMilli(Long.parseLong(matcher.group(3))));
  }

  @Override
  public String toString() {
    return entry + "/" + page + "/" + shown.toEpochMilli();
  }
}
