package dev.muster.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedFileTest {

  private static final int COMMITS = 3000;

  @TempDir private Path folder;

  /** Without recovery about one run in three loses a commit. */
  @RepeatedTest(3)
  void what_was_committed_survives_a_process_that_is_killed() throws Exception {
    var database = folder.resolve("muster");
    var said = commitUntilKilled(database);

    recover(database);

    var kept = kept(database);
    assertThat(said).hasSize(Committer.THREADS);
    said.forEach((thread, n) -> assertThat(kept.get(thread)).isGreaterThanOrEqualTo(n));
  }

  @Test
  void there_may_be_no_file_yet() {
    recover(folder.resolve("muster"));

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_file_that_cannot_be_read_is_left_as_it_is() throws Exception {
    var file = Files.writeString(folder.resolve("muster.mv.db"), "no database");

    assertThatCode(() -> recover(folder.resolve("muster"))).doesNotThrowAnyException();
    assertThat(file).content().isEqualTo("no database");
  }

  @Test
  void a_file_whose_pages_cannot_be_read_is_left_as_it_is() throws Exception {
    var file = folder.resolve("muster.mv.db");
    var store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open();
    store.openMap("things").put("one", "thing");
    store.commit();
    store.closeImmediately();
    var bytes = Files.readAllBytes(file);
    // Its pages, between the header and the footer of the only chunk.
    Arrays.fill(bytes, 2 * 4096 + 200, bytes.length - 128, (byte) 0);
    Files.write(file, bytes);

    recover(folder.resolve("muster"));

    assertThat(file).hasBinaryContent(bytes);
  }

  @Test
  void a_file_that_was_closed_in_order_is_not_opened() throws Exception {
    var database = folder.resolve("muster");
    try (var connection = DriverManager.getConnection(Committer.url(database));
        var statement = connection.createStatement()) {
      statement.execute("create table thing (id int)");
    }
    var file = folder.resolve("muster.mv.db");
    var bytes = Files.readAllBytes(file);

    assertThat(recover(database)).isFalse();

    assertThat(file).hasBinaryContent(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jdbc:h2:mem:muster;MODE=PostgreSQL", "jdbc:postgresql://localhost/muster"})
  void other_databases_have_no_file(String url) {
    assertThat(EmbeddedFile.of(url)).isEmpty();
  }

  @Test
  void a_file_in_use_is_left_to_who_uses_it() throws Exception {
    var database = folder.resolve("muster");
    try (var connection = DriverManager.getConnection(Committer.url(database));
        var statement = connection.createStatement()) {
      statement.execute("create table thing (id int)");

      assertThat(recover(database)).isTrue();

      statement.execute("insert into thing values (1)");
    }
  }

  private static boolean recover(Path database) {
    return EmbeddedFile.of(Committer.url(database)).orElseThrow().recover();
  }

  /** The last commit that each thread has said. */
  private Map<Integer, Integer> commitUntilKilled(Path database)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Committer.class.getName(),
                database.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var said = new TreeMap<Integer, Integer>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var read = 0; read < COMMITS; read++) {
        var words = lines.readLine().split(" ");
        said.put(Integer.valueOf(words[0]), Integer.valueOf(words[1]));
      }
      process.destroyForcibly().waitFor();
    }
    return said;
  }

  private static Map<Integer, Integer> kept(Path database) throws SQLException {
    var kept = new TreeMap<Integer, Integer>();
    try (var connection = DriverManager.getConnection(Committer.url(database));
        var statement = connection.createStatement();
        var found = statement.executeQuery("select id, n from counter")) {
      while (found.next()) {
        kept.put(found.getInt(1), found.getInt(2));
      }
    }
    return kept;
  }
}
