package dev.muster.incident;

import io.micronaut.context.env.DefaultEnvironment;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Roles, severities and statuses as they are read from a file. */
public final class Books {

  private Books() {}

  /**
   * @param yaml what stands below {@code muster:} and {@code roles:}
   */
  public static RoleCatalog roles(String yaml) {
    return new RoleCatalogFactory().roleCatalog(file("roles", yaml));
  }

  /**
   * @param yaml what stands below {@code muster:} and {@code severities:}
   */
  public static SeverityCatalog severities(String yaml) {
    return new SeverityCatalogFactory().severityCatalog(file("severities", yaml));
  }

  /**
   * @param yaml what stands below {@code muster:} and {@code statuses:}
   */
  public static StatusLabels statuses(String yaml) {
    return new StatusLabelsFactory().statusLabels(file("statuses", yaml));
  }

  /** One part of a file. */
  public static Environment file(String name, String yaml) {
    return new DefaultEnvironment(() -> List.of("test"))
        .addPropertySource(PropertySource.of("test", read(name, yaml)))
        .start();
  }

  private static Map<String, Object> read(String name, String yaml) {
    var file = "muster:\n  %s:\n%s".formatted(name, yaml.indent(4));
    try (var bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))) {
      return new YamlPropertySourceLoader().read("test", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
