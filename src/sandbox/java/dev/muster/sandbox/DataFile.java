package dev.muster.sandbox;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.muster.sandbox.workspace.SavedWorkspace;
import dev.muster.sandbox.workspace.Snapshot;
import dev.muster.sandbox.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Stores the workspace across restarts in one JSON file, which is replaced atomically. */
final class DataFile {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .defaultPropertyInclusion(Value.construct(Include.NON_NULL, Include.ALWAYS))
          .build();

  private final Path path;
  private volatile boolean outdated;

  DataFile(Path path) {
    this.path = path;
  }

  Optional<Snapshot> read() {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readValue(path.toFile(), Snapshot.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          "Cannot read the workspace kept in " + path + "; move it away to start afresh",
          unreadable);
    }
  }

  void follow(Workspace workspace) {
    workspace.listen(happening -> outdated = true);
  }

  void writeIfOutdated(Workspace workspace) {
    if (outdated) {
      outdated = false;
      write(workspace.locked(() -> SavedWorkspace.of(workspace)));
    }
  }

  /** Readable by its owner only, because it contains people's messages and files. */
  private static void makeForOwner(Path file) throws IOException {
    Files.deleteIfExists(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  private synchronized void write(Snapshot snapshot) {
    try {
      Path directory = path.toAbsolutePath().getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      Path beside = path.resolveSibling(path.getFileName() + ".new");
      makeForOwner(beside);
      MAPPER.writeValue(beside.toFile(), snapshot);
      Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("Cannot keep the workspace in " + path, unwritable);
    }
  }
}
