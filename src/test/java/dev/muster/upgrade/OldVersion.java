package dev.muster.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/**
 * What the version of 22 November 2026 left behind when it was stopped: its database, its
 * workspace, and what it read of both. The README beside the files says how they were made.
 *
 * @param folder of the database's kind
 */
public record OldVersion(String folder) {

  public static final OldVersion ON_H2 = new OldVersion("h2");
  public static final OldVersion ON_POSTGRES = new OldVersion("postgresql");

  private static final String ROOT = "/upgrade/2026-11-22/";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public boolean isEmbedded() {
    return this.equals(ON_H2);
  }

  /** A copy for one test class. */
  public TestDatabase database() {
    return isEmbedded()
        ? TestDatabase.h2File(unpacked("muster.mv.db"))
        : TestDatabase.restoredPostgres(new String(unpacked("muster.sql"), UTF_8));
  }

  /** As the embedded database of a data folder. */
  public void restoreDatabaseInto(Path data) throws IOException {
    Files.write(data.resolve("muster.mv.db"), unpacked("muster.mv.db"));
  }

  /** The rows of each table by its name then, and the answers of the API. */
  public JsonNode read() {
    return json("read.json");
  }

  /** What people's screens would have sent next: open forms that were filled in, and buttons. */
  public List<JsonNode> payloads() {
    return StreamSupport.stream(json("payloads.json").spliterator(), false).toList();
  }

  public Instant stoppedAt() {
    return Instant.parse(read().path("made_at").asText());
  }

  public String settings() throws IOException {
    return new String(bytes("muster.yml"), UTF_8);
  }

  /**
   * Puts its runbooks and its workspace into a data folder. The workspace's clock goes on half a
   * minute after that version was stopped, whatever the time is today.
   */
  public void restoreWorkspaceInto(Path data) throws IOException {
    var runbooks = Files.createDirectories(data.resolve("runbooks"));
    Files.write(runbooks.resolve("checkout-is-down.md"), bytes("runbooks/checkout-is-down.md"));
    var workspace = (ObjectNode) json("sandbox.json");
    var start = stoppedAt().plusSeconds(30);
    workspace.put("aheadMillis", Duration.between(Instant.now(), start).toMillis());
    JSON.writeValue(data.resolve("sandbox.json").toFile(), workspace);
  }

  private JsonNode json(String name) {
    try {
      return JSON.readTree(unpacked(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] unpacked(String name) {
    try (var packed = OldVersion.class.getResourceAsStream(ROOT + folder + "/" + name + ".gz")) {
      return new GZIPInputStream(requireNonNull(packed, name)).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String name) throws IOException {
    try (var file = OldVersion.class.getResourceAsStream(ROOT + name)) {
      return requireNonNull(file, name).readAllBytes();
    }
  }
}
