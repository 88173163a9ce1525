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

  /** Bytes of each of the two copies of H2's header at the beginning of the file. */
  private static final int HEADER = 4096;

  private static final String CLOSED_IN_ORDER = "clean:1";

  private final Path file;

  private EmbeddedFile(Path file) {
    this.file = file;
  }

  /** The file that this JDBC URL leads to; none for another kind of database. */
  public static Optional<EmbeddedFile> of(String url) {
    if (!url.startsWith(PREFIX)) {
      return Optional.empty();
    }
    var end = url.indexOf(';');
    var database = end < 0 ? url.substring(PREFIX.length()) : url.substring(PREFIX.length(), end);
    return Optional.of(new EmbeddedFile(Path.of(database + SUFFIX)));
  }

  /**
   * Finds the newest commit in the file, before H2 opens it. After an end without a close H2
   * 2.5.252 takes a short cut, and where the file has used space again it ends up to twenty commits
   * too early, although all of them are there. Reads the whole file: 120 MB take half a second. A
   * file that was closed in order, that is in use, or that cannot be read is left to H2.
   *
   * <p>Never while this process has the database open: an operating system that follows POSIX gives
   * up the lock on a file when any of a process's handles on it is closed.
   *
   * @return whether it was in use
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
    // Nothing of its own may run meanwhile: it does not know the types of what it would rewrite.
    var builder =
        new MVStore.Builder()
            .fileName(file.toString())
            .recoveryMode()
            .autoCommitDisabled()
            .autoCompactFillRate(0);
    try (var store = builder.open()) {
      if (store.getMapNames().isEmpty()) {
        // What cannot be read counts as empty in this mode: closed like that it would be lost.
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
