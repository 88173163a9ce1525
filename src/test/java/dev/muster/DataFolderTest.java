package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DataFolderTest {

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void name() {
    data = folder.resolve("var/data");
  }

  @Test
  void a_new_one_is_its_owners_alone_and_so_is_the_database_in_it() throws Exception {
    DataFolder.prepare(data, true);

    assertThat(permissions(data)).isEqualTo("rwx------");
    useDatabase();
    assertThat(permissions(data.resolve("muster.mv.db"))).isEqualTo("rw-------");
    assertThat(Files.size(data.resolve("muster.mv.db"))).isPositive();
  }

  @Test
  void one_of_an_earlier_version_is_closed_and_keeps_what_is_in_it() throws Exception {
    Files.createDirectories(data);
    useDatabase();
    Files.writeString(data.resolve("sandbox.json"), "{}");
    open(data, "rwxr-xr-x");
    open(data.resolve("muster.mv.db"), "rw-r--r--");
    open(data.resolve("sandbox.json"), "rw-rw-rw-");

    DataFolder.prepare(data, true);

    assertThat(permissions(data)).isEqualTo("rwx------");
    assertThat(permissions(data.resolve("muster.mv.db"))).isEqualTo("rw-------");
    assertThat(permissions(data.resolve("sandbox.json"))).isEqualTo("rw-------");
    useDatabase();
  }

  @Test
  void one_that_is_not_musters_alone_is_left_as_it_is_but_for_its_own_files() throws Exception {
    Files.createDirectories(data);
    Files.writeString(data.resolve("somebody-elses"), "x");
    Files.writeString(data.resolve("muster.mv.db"), "");
    open(data, "rwxr-xr-x");
    open(data.resolve("somebody-elses"), "rw-r--r--");
    open(data.resolve("muster.mv.db"), "rw-r--r--");

    DataFolder.prepare(data, false);

    assertThat(permissions(data)).isEqualTo("rwxr-xr-x");
    assertThat(permissions(data.resolve("somebody-elses"))).isEqualTo("rw-r--r--");
    assertThat(permissions(data.resolve("muster.mv.db"))).isEqualTo("rw-------");
  }

  @Test
  void a_whole_muster_leaves_nothing_that_others_can_read() throws Exception {
    try (var muster = RunningMuster.start(data, java.util.Map.of())) {
      muster.person("maya").type("general", "/incident list");
    }

    try (var entries = Files.walk(data)) {
      assertThat(entries)
          .isNotEmpty()
          .allSatisfy(each ->
              assertThat(permissions(each))
                  .as(each.toString())
                  .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------"));
    }
    assertThat(data.resolve("muster.mv.db")).exists();
    assertThat(data.resolve("sandbox.json")).exists();
  }

  /** Each time it is opened there is one row more. */
  private void useDatabase() throws SQLException {
    var url = "jdbc:h2:file:" + data.resolve("muster");
    try (var database = DriverManager.getConnection(url);
        var statement = database.createStatement()) {
      statement.execute("create table if not exists note (text varchar(60))");
      statement.execute("insert into note values ('kept')");
    }
  }

  private static void open(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
