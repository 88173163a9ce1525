package dev.muster.benchmark;

/** What the figures were taken on. */
final class Machine {

  private static final long GIBIBYTE = 1 << 30;

  private Machine() {}

  static String words() {
    return "%d cores, %s %s, Java %s, %d GiB of heap for the harness."
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.version"),
            Runtime.getRuntime().maxMemory() / GIBIBYTE);
  }
}
