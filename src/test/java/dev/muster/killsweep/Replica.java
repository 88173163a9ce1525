package dev.muster.killsweep;

import dev.muster.MusterProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Muster in a process of its own, which is killed, frozen and started again. Its machine's clock is
 * as wrong as it is told to be, and its commits pass a turnstile.
 */
final class Replica implements AutoCloseable {

  private final Path clock;
  private Duration skew;
  private Duration ahead = Duration.ZERO;
  private final CommitInterceptor interceptor;
  private final Path log;
  private final Map<String, String> environment;
  private final int port = MusterProcess.freePort();
  private @Nullable MusterProcess muster;
  private long upSince;

  Replica(Path folder, Path log, Duration skew, Map<String, String> environment) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.clock = folder.resolve("clock");
    this.skew = skew;
    this.interceptor = new CommitInterceptor(folder);
    this.log = log;
    this.environment = new HashMap<>(environment);
    this.environment.put("MUSTER_TEST_CLOCK", clock.toString());
    this.environment.put("MUSTER_TEST_TURNSTILE", folder.toString());
  }

  /** Returns as soon as it answers. */
  void start() {
    interceptor.reset();
    muster = MusterProcess.start(port, log, environment);
    upSince = System.nanoTime();
  }

  Duration sinceUp() {
    return Duration.ofNanos(System.nanoTime() - upSince);
  }

  void kill() {
    if (muster != null) {
      muster.kill();
      muster = null;
    }
  }

  void freeze() {
    running().freeze();
  }

  /** It does not know that it was frozen. */
  void wake() {
    running().wake();
  }

  /** As an operator stops it; returns as soon as it has ended. */
  void stop() {
    running().stop();
    muster = null;
  }

  private MusterProcess running() {
    if (muster == null) {
      throw new IllegalStateException("it does not run");
    }
    return muster;
  }

  /** Where Slack delivers. */
  URI door() {
    return URI.create("http://127.0.0.1:" + port + "/slack/events");
  }

  CommitInterceptor interceptor() {
    return interceptor;
  }

  /** Time passes, for everybody. */
  void turnTo(Duration further) {
    ahead = further;
    tell();
  }

  /** Somebody sets the machine's clock. */
  void setClock(Duration wrongBy) {
    skew = wrongBy;
    tell();
  }

  private void tell() {
    CommitInterceptor.replace(clock, List.of(ahead.toString(), skew.toString()));
  }

  @Override
  public void close() {
    kill();
  }
}
