package dev.muster.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of the embedded database, as the last process left it. */
public final class EmbeddedFile {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedFile.class);
  private static final String PREFIX = "jdbc:h2:file:";
  private static final String SUFFIX = ".mv.db";

  /** Size in bytes of each of the two copies of H2's header at the beginning of the file. */
  private static final int HEADER = 4096;

  private static final String CLOSED_IN_ORDER = "clean:1";

  private final Path file;

  private EmbeddedFile(Path file) {
    this.file = file;
  }

  /** The file that this JDBC URL names; empty if the URL is not for an embedded database. */
  public static Optional<EmbeddedFile> of(String url) {
    if (!url.startsWith(PREFIX)) {
      return Optional.empty();
    }
    var end = url.indexOf(';');
    var database = end < 0 ? url.substring(PREFIX.length()) : url.substring(PREFIX.length(), end);
    return Optional.of(new EmbeddedFile(Path.of(database + SUFFIX)));
  }

  /**
   * Recovers the newest commit in the file, before H2 opens it. After a crash, H2 2.5.252 takes a
   * shortcut: if the file contains reused space, H2 may open a state that is up to twenty commits
   * old, although the file contains all commits. Reads the whole file; 120 MB take half a second.
   * Leaves a file to H2 that was closed properly, is in use, or cannot be read as a database.
   *
   * <p>Never call this while this process has the database open: on a POSIX system a process loses
   * its lock on a file when it closes any of its handles on that file.
   *
   * @return whether the file was in use
   * @throws UncheckedIOException if the header of the file cannot be read
   */
  public boolean recover() {
    return !wasClosedInOrder() && openAndClose();
  }

  private boolean wasClosedInOrder() {
    if (!Files.exists(file)) {
      return true;
    }
    try (var in = Files.newInputStream(file)) {
      var first = in.readNBytes(HEADER);
      var second = in.readNBytes(HEADER);
      return saysSo(first) && saysSo(second);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean saysSo(byte[] header) {
    return new String(header, StandardCharsets.ISO_8859_1).contains(CLOSED_IN_ORDER);
  }

  private boolean openAndClose() {
    // Background tasks must not run: without the data types they cannot rewrite the data correctly.
    var builder =
        new MVStore.Builder()
            .fileName(file.toString())
            .recoveryMode()
            .autoCommitDisabled()
            .autoCompactFillRate(0);
    try (var store = builder.open()) {
      if (store.getMapNames().isEmpty()) {
        // In this mode an unreadable file looks empty. A normal close would overwrite its data.
        store.closeImmediately();
        return false;
      }
      LOG.debug("The embedded database is at version {}", store.getCurrentVersion());
      return false;
    } catch (MVStoreException e) {
      LOG.debug("The embedded database was not recovered", e);
      return e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
    }
  }
}
