package dev.muster.benchmark;

import static dev.muster.testing.Patience.untilTrue;

import dev.muster.RunningMuster;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.calls.Call;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Muster in this process, with a workspace of five and a database of its own. */
final class World implements AutoCloseable {

  private final List<Runnable> open = new ArrayList<>();
  private final RunningMuster muster;

  private World(Map<String, String> environment, Runnable... alsoOpen) {
    open.addAll(List.of(alsoOpen));
    var scratch = Scratch.folder();
    open.add(scratch::close);
    var workplace = Workplace.in(scratch.path());
    System.setProperty(Responders.PROPERTY, workplace.responders());
    muster = RunningMuster.start(workplace.folder(), environment);
    open.add(muster::close);
  }

  static World onPostgres() throws SQLException {
    var database = new Database();
    return new World(Map.of("DATABASE_URL", database.url()), database::close);
  }

  /** The database that Muster brings along, in a file. */
  static World embedded() {
    return new World(Map.of());
  }

  RunningMuster muster() {
    return muster;
  }

  Sandbox sandbox() {
    return muster.sandbox();
  }

  /** Declares so often that everything has been loaded and compiled a little. */
  void warmUp(int declares) {
    for (var count = 1; count <= declares; count++) {
      Declare.of(sandbox(), Workplace.REPORTER, "Rehearsal " + count).awaitDone();
      settle();
    }
  }

  /** Waits until nothing is under way, and forgets what was. */
  void settle() {
    awaitQuiet();
    sandbox().calls().clear();
  }

  void awaitQuiet() {
    untilTrue(
        "nothing is under way",
        () -> sandbox().calls().all().stream().noneMatch(Call::isRunning));
  }

  @Override
  public void close() {
    open.reversed().forEach(Runnable::run);
  }
}
