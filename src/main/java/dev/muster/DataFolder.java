package dev.muster;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder with the embedded database and the sandbox's state. Only the user that Muster runs as
 * may read Muster's files in it, because they hold private incidents. A folder with other files
 * keeps its permissions, with a warning. On file systems without POSIX permissions, permissions are
 * left unchanged.
 */
final class DataFolder {

  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  /**
   * Created here, because H2 keeps the permissions of an existing file but creates a new one with
   * those of the umask.
   */
  private static final String DATABASE = "muster.mv.db";

  private DataFolder() {}

  /**
   * @param withDatabase whether the folder will hold the embedded database
   * @throws IOException when the folder or a file in it cannot be created
   */
  static void prepare(Path folder, boolean withDatabase) throws IOException {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(folder);
      return;
    }
    make(folder);
    var entries = entries(folder);
    entries.stream().filter(DataFolder::isOurs).forEach(each -> tighten(each, FILE));
    if (entries.stream().allMatch(DataFolder::isOurs)) {
      tighten(folder, FOLDER);
    } else if (isOpen(folder)) {
      LOG.warn(
          "The data folder {} can be read by other users and holds other files, so it is left as"
              + " it is. Give Muster a folder of its own, or close it: chmod 700",
          folder);
    }
    if (withDatabase) {
      makeFile(folder.resolve(DATABASE));
    }
  }

  private static void make(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    var parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
  }

  private static void makeFile(Path file) throws IOException {
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
    } catch (FileAlreadyExistsException tightenedBefore) {
      // The existing file keeps its content.
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  /** Other files are left unchanged, because the folder may not be Muster's alone. */
  private static boolean isOurs(Path entry) {
    var name = entry.getFileName().toString();
    return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
        && (name.startsWith("muster.") || name.startsWith("sandbox.json"));
  }

  private static void tighten(Path path, Set<PosixFilePermission> permissions) {
    try {
      if (isOpen(path)) {
        Files.setPosixFilePermissions(path, permissions);
      }
    } catch (IOException notOurs) {
      LOG.warn("{} can be read by other users and belongs to one: close it to them", path);
    }
  }

  private static boolean isOpen(Path path) throws IOException {
    return Files.getPosixFilePermissions(path).stream()
        .anyMatch(each -> !each.name().startsWith("OWNER_"));
  }
}
