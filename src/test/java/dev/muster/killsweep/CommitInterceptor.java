package dev.muster.killsweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * A folder through which a test stops the transactions of another process: what is to stop, what
 * has been caught, what may go on, and a journal of all that passed.
 */
final class CommitInterceptor {

  static final String FOLDER = "muster.test.turnstile";

  private static final Duration LOOK = Duration.ofMillis(10);

  private final Path stops;
  private final Path caught;
  private final Path released;
  private final Path journal;
  private final Set<String> taken = new HashSet<>();
  private int earlier;

  CommitInterceptor(Path folder) {
    this.stops = folder.resolve("stops");
    this.caught = folder.resolve("caught");
    this.released = folder.resolve("released");
    this.journal = folder.resolve("journal");
  }

  // In the process under test.

  /**
   * @param standing what is done first when this one has to stop
   */
  void pass(Breakpoint.Moment moment, String label, Runnable standing) {
    if (moment == Breakpoint.Moment.AFTER) {
      append(journal, label);
    }
    var stop = take(moment, label);
    if (!stop.isEmpty()) {
      standing.run();
      append(caught, stop + " => " + label);
      while (!read(released).contains(stop)) {
        LockSupport.parkNanos(LOOK.toNanos());
      }
    }
  }

  private synchronized String take(Breakpoint.Moment moment, String label) {
    return read(stops).stream()
        .filter(line -> !taken.contains(line) && Breakpoint.read(line).catches(moment, label))
        .findFirst()
        .filter(taken::add)
        .orElse("");
  }

  // In the test.

  void stop(List<Breakpoint> wanted) {
    replace(stops, wanted.stream().map(Breakpoint::line).toList());
  }

  boolean hasCaught(Breakpoint stop) {
    return read(caught).stream().anyMatch(line -> line.startsWith(stop.line() + " => "));
  }

  /** What has passed in this process, in the words of the labels. */
  List<String> journal() {
    var whole = read(journal);
    return whole.subList(earlier, whole.size());
  }

  /** What has passed in all of them. */
  List<String> wholeJournal() {
    return read(journal);
  }

  /** Effects that this process has claimed and not settled. */
  Set<String> underway() {
    var underway = new LinkedHashSet<String>();
    for (var label : journal()) {
      var effects = List.of(label.split(" "));
      switch (effects.get(0)) {
        case "claim" -> underway.addAll(effects.subList(1, effects.size()));
        case "settle" -> effects.subList(1, effects.size()).forEach(underway::remove);
        default -> {}
      }
    }
    return underway;
  }

  void release(Breakpoint stop) {
    append(released, stop.line());
  }

  /** For the next process; the journal is kept. */
  void reset() {
    earlier = read(journal).size();
    List.of(stops, caught, released).forEach(file -> replace(file, List.of()));
  }

  private static List<String> read(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized void append(Path file, String line) {
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whole or not at all, for somebody else may be reading. */
  static void replace(Path file, List<String> lines) {
    try {
      var beside = file.resolveSibling(file.getFileName() + ".new");
      Files.write(beside, lines);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
