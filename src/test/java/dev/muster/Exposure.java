package dev.muster;

import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * One way by which words leave Muster.
 *
 * @param look what comes out when it is asked for the incident of that number
 */
record Exposure(String name, Manner manner, LongFunction<String> look) {

  enum Manner {
    /** Tells by itself, and of a private incident not even the number. */
    TELLS,
    /** Is asked for a number, and says the same to that of a private incident and to no one's. */
    IS_ASKED,
    /** Is for those who run Muster: numbers and ids, and no words. */
    LOGS
  }

  static Exposure telling(String name, Supplier<String> look) {
    return new Exposure(name, Manner.TELLS, number -> look.get());
  }

  static Exposure asked(String name, LongFunction<String> look) {
    return new Exposure(name, Manner.IS_ASKED, look);
  }

  static Exposure logging(String name, Supplier<String> look) {
    return new Exposure(name, Manner.LOGS, number -> look.get());
  }
}
