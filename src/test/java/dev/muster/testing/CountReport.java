package dev.muster.testing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a test counted on its way, kept for whoever makes a table of it. */
public final class CountReport {

  public static final Path FOLDER = Path.of("target", "reports", "tallies");

  private final String name;
  private final Map<String, Number> counts = new LinkedHashMap<>();

  private CountReport(String name) {
    this.name = name;
  }

  public static CountReport of(String name) {
    return new CountReport(name);
  }

  public CountReport with(String what, Number count) {
    counts.put(what, count);
    return this;
  }

  public void write() {
    try {
      Files.createDirectories(FOLDER);
      JsonMapper.builder()
          .build()
          .writerWithDefaultPrettyPrinter()
          .writeValue(FOLDER.resolve(name + ".json").toFile(), counts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
