package dev.muster.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A folder for Muster's data with a workspace of five in it: the stand-in comes with four.
 *
 * @param responders the ids of all five, as {@link Responders} wants them
 */
record TestEnvironment(Path folder, String responders) {

  static final String REPORTER = "maya";
  static final List<String> EVERYBODY = List.of(REPORTER, "tom", "priya", "lena", "sam");

  static TestEnvironment in(Path folder) {
    try {
      Files.createDirectories(folder);
      var file = folder.resolve("sandbox.json");
      try (var sandbox = Sandbox.start(SandboxSettings.of(manifest()).withDataFile(file))) {
        sandbox.person(REPORTER).type("#random", "Good morning");
      }
      addSam(file);
      return new TestEnvironment(folder, responders(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Sandbox open() {
    try {
      return Sandbox.start(
          SandboxSettings.of(manifest()).withDataFile(folder.resolve("sandbox.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A workspace of four, kept in no file: one this large would be written all the time. */
  static Sandbox large() {
    try {
      return Sandbox.start(SandboxSettings.of(manifest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link Responders} wants them. */
  static String ids(Sandbox sandbox) {
    return String.join(" ", EVERYBODY.stream().map(name -> sandbox.person(name).id()).toList());
  }

  static String manifest() throws IOException {
    return Files.readString(Path.of("manifest.yaml"));
  }

  private static String responders(Path file) throws IOException {
    try (var sandbox = Sandbox.start(SandboxSettings.of(manifest()).withDataFile(file))) {
      return ids(sandbox);
    }
  }

  private static void addSam(Path file) throws IOException {
    var mapper = JsonMapper.builder().build();
    var workspace = (ObjectNode) mapper.readTree(file.toFile());
    var people = (ArrayNode) workspace.get("people");
    var lena =
        StreamSupport.stream(people.spliterator(), false)
            .filter(person -> person.path("name").asText().equals("lena"))
            .findFirst()
            .orElseThrow();
    var sam = ((ObjectNode) lena).deepCopy();
    sam.put("id", lena.path("id").asText().replaceFirst(".$", "Q"));
    sam.put("name", "sam").put("realName", "Sam Novak");
    people.add(sam);
    for (var members : workspace.path("members")) {
      ((ArrayNode) members).add(sam.path("id").asText());
    }
    mapper.writeValue(file.toFile(), workspace);
  }
}
