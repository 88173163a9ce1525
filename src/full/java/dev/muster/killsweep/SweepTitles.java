package dev.muster.killsweep;

import dev.muster.killsweep.Breakpoint.Moment;
import java.util.List;

/** The incidents of a sweep by their titles, which say what each is there for. */
final class SweepTitles {

  static final List<String> UPDATES =
      List.of("update-undisturbed", "update-before", "update-after");
  static final List<String> RESOLUTIONS =
      List.of("resolve-undisturbed", "resolve-before", "resolve-after");
  static final List<String> REMINDERS =
      List.of(
          "remind-undisturbed",
          "remind-before",
          "remind-after",
          "reminded-before",
          "reminded-after");

  private SweepTitles() {}

  static String title(String round, String point, Moment moment) {
    return "declare-%s-%s-%s".formatted(round, point, moment.inWords());
  }

  static String insured(String round, Moment moment) {
    return title(round, "insured", moment);
  }

  static String opened(Moment moment) {
    return "declare-opened-" + moment.inWords();
  }

  static String reminded(Moment moment) {
    return at(REMINDERS.subList(2, 5), moment);
  }

  static String at(List<String> titles, Moment moment) {
    return titles.get(moment == Moment.BEFORE ? 1 : 2);
  }

  /** Each declares one, so that it is known whom Slack is asked about. */
  static String declarer(Moment moment) {
    return moment == Moment.BEFORE ? "lena" : "tom";
  }
}
