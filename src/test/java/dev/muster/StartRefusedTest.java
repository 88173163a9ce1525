package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process that cannot start: what it says, and how it ends. */
class StartRefusedTest {

  private static final int BY_THE_FILE = 1;
  private static final int BY_THE_ENVIRONMENT = 2;

  @TempDir Path folder;

  @Test
  void a_token_without_its_signing_secret() throws Exception {
    assertThat(refusal(MusterProcess.freePort(), Map.of("SLACK_BOT_TOKEN", "xoxb-1-2-3")))
        .contains("SLACK_SIGNING_SECRET is missing", "For example: SLACK_SIGNING_SECRET=")
        .doesNotContain("xoxb-1-2-3");
  }

  @Test
  void a_token_that_could_be_guessed() throws Exception {
    var short31 = Map.of("MUSTER_API_TOKENS", "U012AB3CDE:0123456789abcdef0123456789abcde");

    assertThat(refusal(MusterProcess.freePort(), short31))
        .contains(
            "MUSTER_API_TOKENS has a token of 31 characters", "For example: MUSTER_API_TOKENS=")
        .doesNotContain("0123456789");
  }

  @Test
  void a_database_that_does_not_answer() throws Exception {
    var nobody = "jdbc:postgresql://127.0.0.1:" + MusterProcess.freePort() + "/muster";

    assertThat(refusal(MusterProcess.freePort(), Map.of("DATABASE_URL", nobody)))
        .contains(
            "DATABASE_URL names a database that does not answer", "For example: DATABASE_URL=");
  }

  /** The PostgreSQL driver quotes the address it cannot read, in two places. */
  @Test
  void a_database_address_that_cannot_be_read_is_not_repeated() throws Exception {
    var malformed = "jdbc:postgresql://db.example.com:fivefour/muster?password=s3cret";

    assertThat(refusal(MusterProcess.freePort(), Map.of("DATABASE_URL", malformed)))
        .contains("DATABASE_URL has a host or a port that cannot be", "For example: DATABASE_URL=")
        .doesNotContain("s3cret");
  }

  @Test
  void what_a_driver_says_of_an_address_is_not_repeated() throws Exception {
    var unusable = "jdbc:h2:mem:x;NOSUCH=1;PASSWORD=s3cret";

    assertThat(refusal(MusterProcess.freePort(), Map.of("DATABASE_URL", unusable)))
        .contains("DATABASE_URL is an address that H2 cannot read")
        .doesNotContain("s3cret");
  }

  @Test
  void a_data_folder_that_cannot_be_written_to() throws Exception {
    var file = Files.writeString(folder.resolve("occupied"), "not a folder");

    assertThat(refusal(MusterProcess.freePort(), Map.of("MUSTER_DATA", file + "/data")))
        .contains(
            "MUSTER_DATA names a folder that cannot be written to", "For example: MUSTER_DATA=");
  }

  @Test
  void a_runbook_that_cannot_be_used() throws Exception {
    var runbooks = Files.createDirectory(folder.resolve("runbooks"));
    Files.writeString(runbooks.resolve("disk.md"), "---\nseverity: high\n---\n- [ ] Look");

    var settings = Map.of("MUSTER_RUNBOOKS", runbooks.toString(), "LC_ALL", "C");

    assertThat(refusal(MusterProcess.freePort(), settings))
        .contains(
            "MUSTER_RUNBOOKS holds disk.md, which is for the severity “high”",
            "For example: MUSTER_RUNBOOKS=/etc/muster/runbooks");
  }

  @Test
  void a_permission_for_what_is_no_act() throws Exception {
    var file = folder.resolve("muster.yml");
    Files.writeString(file, "muster:\n  permissions:\n    destroy:\n      groups: [S012AB3CDE]\n");
    var settings = Map.of("MICRONAUT_CONFIG_FILES", file.toString());

    assertThat(refusal(BY_THE_FILE, MusterProcess.freePort(), settings))
        .contains(
            "muster.permissions.destroy is no act; there are [declare,",
            "For example: muster.permissions.resolve.groups: [S012AB3CDE]");
  }

  @Test
  void an_embedded_database_that_cannot_be_read() throws Exception {
    Files.createDirectories(folder.resolve("data/muster.mv.db"));

    assertThat(refusal(MusterProcess.freePort(), Map.of()))
        .contains("MUSTER_DATA", "For example: ")
        .doesNotContain("\tat ");
  }

  @Test
  void a_port_that_is_taken() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(refusal(taken.getLocalPort(), Map.of()))
          .contains("PORT " + taken.getLocalPort() + " does not work", "For example: PORT=");
    }
  }

  @Test
  void a_second_process_on_the_embedded_database() throws Exception {
    var data = Map.of("MUSTER_DATA", folder.resolve("data").toString());
    try (var first =
        MusterProcess.start(MusterProcess.freePort(), folder.resolve("first.log"), data)) {
      assertThat(first.isUp()).isTrue();
      assertThat(refusal(MusterProcess.freePort(), data))
          .contains("MUSTER_DATA", "Another Muster may be using it", "DATABASE_URL");
    }
  }

  private String refusal(int port, Map<String, String> environment)
      throws IOException, InterruptedException {
    return refusal(BY_THE_ENVIRONMENT, port, environment);
  }

  private String refusal(int exit, int port, Map<String, String> environment)
      throws IOException, InterruptedException {
    var log = folder.resolve("log");
    var withData = new HashMap<>(environment);
    withData.putIfAbsent("MUSTER_DATA", folder.resolve("data").toString());
    var process = MusterProcess.launch(port, log, withData);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
    var said = Files.readString(log);
    assertThat(process.exitValue()).as(said).isEqualTo(exit);
    return said;
  }
}
