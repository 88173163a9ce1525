package dev.muster.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The folders of Java code. A house test that reads code takes its files from here. */
enum SourceSets {
  MAIN("src/main/java", true),
  SANDBOX("src/sandbox/java", true),
  SANDBOX_TEST("src/sandbox/test/java", false),
  TEST("src/test/java", false),
  FULL("src/full/java", false),
  BROWSER("src/browser/java", false),
  BENCHMARK("src/benchmark/java", false);

  private final Path root;
  private final boolean shipped;

  SourceSets(String root, boolean shipped) {
    this.root = Path.of(root);
    this.shipped = shipped;
  }

  Path root() {
    return root;
  }

  /** A code file and the folder it is compiled from. */
  record Source(Path root, Path file) {

    String className() {
      return root.relativize(file).toString().replaceFirst("\\.java$", "").replace('/', '.');
    }

    String packageName() {
      return className().replaceFirst("\\.[^.]*$", "");
    }

    String fileName() {
      return file.getFileName().toString();
    }

    String text() {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  List<Source> sources() {
    return javaFiles(root).stream().map(file -> new Source(root, file)).toList();
  }

  /** Every code file of the repository. */
  static List<Source> all() {
    return Arrays.stream(values()).flatMap(set -> set.sources().stream()).toList();
  }

  /** The code files whose classes are in the jar. */
  static List<Source> shipped() {
    return Arrays.stream(values())
        .filter(set -> set.shipped)
        .flatMap(set -> set.sources().stream())
        .toList();
  }

  /** In the order of their paths. */
  static List<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
