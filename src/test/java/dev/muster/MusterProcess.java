package dev.muster;

import static dev.muster.testing.Patience.untilTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Muster in a process of its own, so that it can be killed. */
public final class MusterProcess implements AutoCloseable {

  private static final int FIRST_PORT = 12_000;
  private static final int PORTS = 20_000;

  /** Starts at another place in each JVM, so that two test runs at once seldom meet. */
  private static final AtomicInteger NEXT_PORT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 200 % PORTS));

  private final Process process;
  private final int port;

  private MusterProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it and waits until it answers. */
  public static MusterProcess start(int port, Path log, Map<String, String> environment) {
    return answering(launch(port, log, environment), port);
  }

  /** The same for another program that says its health, or for other flags of the JVM. */
  public static MusterProcess start(
      String main, List<String> flags, int port, Path log, Map<String, String> environment) {
    return answering(launch(main, flags, port, log, environment), port);
  }

  /** Starts what is expected to end by itself. */
  static Process launch(int port, Path log, Map<String, String> environment) {
    var flags = List.of("-XX:TieredStopAtLevel=1", "-Xmx256m");
    return launch("dev.muster.Muster", flags, port, log, environment);
  }

  private static MusterProcess answering(Process process, int port) {
    var started = new MusterProcess(process, port);
    untilTrue("it answers on port " + port, started::isUp);
    return started;
  }

  private static Process launch(
      String main, List<String> flags, int port, Path log, Map<String, String> environment) {
    try {
      var command = new ArrayList<String>();
      command.add(ProcessHandle.current().info().command().orElseThrow());
      command.addAll(flags);
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
      var builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().keySet().removeIf(MusterProcess::isSetting);
      builder.environment().put("PORT", String.valueOf(port));
      builder.environment().putAll(environment);
      return builder.start();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * A port that is free, as is the next one, which the sandbox takes. Below those that the system
   * gives to clients: one of those was sometimes taken again before the process had started.
   */
  public static int freePort() {
    for (var tried = 0; tried < PORTS; tried++) {
      var port = FIRST_PORT + Math.floorMod(NEXT_PORT.getAndAdd(2), PORTS);
      if (isFree(port) && isFree(port + 1)) {
        return port;
      }
    }
    throw new AssertionError("no port is free");
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /** As {@code kill -9} does: no shutdown hook, no farewell. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd(10, "it survived being killed");
  }

  public URI page(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** SIGSTOP, so it wants a system that has this signal: it stands still and cannot know. */
  public void freeze() {
    signal("STOP");
  }

  /** It goes on as if no time had passed. */
  public void wake() {
    signal("CONT");
  }

  /** SIGTERM, as an operator stops it; returns as soon as it has ended. */
  public void stop() {
    process.destroy();
    awaitEnd(30, "it did not stop");
  }

  private void signal(String name) {
    try {
      var exit =
          new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
      if (exit != 0) {
        throw new AssertionError("SIG%s could not be sent".formatted(name));
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void awaitEnd(long seconds, String otherwise) {
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw new AssertionError(otherwise);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    kill();
  }

  boolean isUp() {
    if (!process.isAlive()) {
      throw new AssertionError("Muster ended with " + process.exitValue());
    }
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
                  HttpRequest.newBuilder(page("/health")).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isSetting(String name) {
    return name.startsWith("SLACK_") || name.startsWith("MUSTER_") || name.startsWith("DATABASE_");
  }
}
