package dev.muster.slack.blockkit;

import java.time.Duration;

public final class Durations {

  private Durations() {}

  public static String say(Duration duration) {
    var minutes = duration.toMinutes();
    if (minutes < 1) {
      return "less than a minute";
    }
    if (minutes < 60) {
      return count(minutes, "minute");
    }
    var hours = duration.toHours();
    if (hours < 48) {
      var rest = minutes - hours * 60;
      return rest == 0 ? count(hours, "hour") : count(hours, "hour") + " " + count(rest, "minute");
    }
    return count(duration.toDays(), "day");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
