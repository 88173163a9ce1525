package dev.muster.benchmark;

/** One number that Muster is measured by, with what it is compared with in the same run. */
interface Benchmark {

  /** As in the table of {@code deploy/benchmarks.md}. */
  int number();

  String name();

  void measure(ResultStore results) throws Exception;
}
