package dev.muster.database;

import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of the embedded database, as the last process left it. */
public final class EmbeddedFile {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedFile.class);
  private static final String SUFFIX = ".mv.db";

  private EmbeddedFile() {}

  /**
   * Finds the newest commit in the file, before H2 opens it. H2 2.5.252 takes a short cut after a
   * process that was killed, and where the file has used space again it ends up to twenty commits
   * too early, although all of them are there. Reads the whole file: 120 MB take half a second.
   *
   * <p>A file that is in use, or that cannot be read, is left to H2, which says so.
   *
   * @param database as in the JDBC URL, without the file's suffix
   */
  public static void recover(Path database) {
    var file = database.resolveSibling(database.getFileName() + SUFFIX);
    if (!Files.exists(file)) {
      return;
    }
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
        return;
      }
      LOG.debug("The embedded database is at version {}", store.getCurrentVersion());
    } catch (MVStoreException e) {
      LOG.debug("The embedded database was not recovered", e);
    }
  }
}
