package dev.muster.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A process that commits to an H2 file in four threads until it is killed, and says each commit.
 */
final class Committer {

  static final int THREADS = 4;

  private Committer() {}

  /** Space is used again at once, as it is after 45 s with the usual retention time. */
  static String url(Path database) {
    return "jdbc:h2:file:" + database + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;RETENTION_TIME=0";
  }

  public static void main(String[] arguments) throws SQLException {
    var url = url(Path.of(arguments[0]));
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("create table counter (id int primary key, n int, body varchar)");
      for (var thread = 0; thread < THREADS; thread++) {
        statement.execute("insert into counter values (%s, 0, '')".formatted(thread));
      }
    }
    for (var thread = 0; thread < THREADS; thread++) {
      var id = thread;
      Thread.ofPlatform().start(() -> count(url, id));
    }
  }

  private static void count(String url, int id) {
    try (var connection = DriverManager.getConnection(url);
        var update =
            connection.prepareStatement("update counter set n = ?, body = ? where id = ?")) {
      for (var n = 1; true; n++) {
        update.setInt(1, n);
        update.setString(2, "x".repeat(n * 37 % 1500));
        update.setInt(3, id);
        update.executeUpdate();
        System.out.println(id + " " + n);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
