package dev.muster.runbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentKind;
import dev.muster.runbook.Runbook.Heading;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All runbooks by name. Read once at the start. */
public final class RunbookLibrary {

  private static final int LARGEST = 256 * 1024;

  /** Names that users can type after a command and that fit into a button's value. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?");

  private static final int LONGEST_TITLE = 150;

  private static final String ENDING = ".md";

  private final List<Runbook> runbooks;

  RunbookLibrary(List<Runbook> runbooks) {
    this.runbooks = runbooks.stream().sorted(Comparator.comparing(Runbook::name)).toList();
  }

  /**
   * Reads every {@code .md} file of the folder except {@code README.md} and hidden files.
   *
   * @throws InvalidRunbooks whose message names the file and the problem
   */
  public static RunbookLibrary read(Path folder) {
    try (var files = Files.list(folder)) {
      return new RunbookLibrary(
          files.filter(RunbookLibrary::isRunbook).map(RunbookLibrary::runbook).toList());
    } catch (IOException e) {
      throw new InvalidRunbooks("names a folder that cannot be read: %s.", folder.toAbsolutePath());
    }
  }

  private static boolean isRunbook(Path file) {
    var name = file.getFileName().toString();
    return name.endsWith(ENDING)
        && !name.startsWith(".")
        && !name.equalsIgnoreCase("README.md")
        && Files.isRegularFile(file);
  }

  private static Runbook runbook(Path path) {
    var file = path.getFileName().toString();
    var name = file.substring(0, file.length() - ENDING.length());
    if (!NAME.matcher(name).matches()) {
      throw new InvalidRunbooks(
          "holds “%s”; name a runbook in at most 64 small letters, digits and hyphens,"
              + " because people type its name.",
          file);
    }
    return runbook(name, file, text(path, file));
  }

  private static String text(Path path, String file) {
    try {
      if (Files.size(path) > LARGEST) {
        throw new InvalidRunbooks("holds %s, which is larger than %s kB.", file, LARGEST / 1024);
      }
      return Files.readString(path, UTF_8).replace("\r\n", "\n").replaceFirst("^\uFEFF", "");
    } catch (CharacterCodingException e) {
      throw new InvalidRunbooks("holds %s, which is no UTF-8 text.", file);
    } catch (IOException e) {
      throw new InvalidRunbooks("holds %s, which cannot be read.", file);
    }
  }

  static Runbook runbook(String name, String file, String text) {
    var front = FrontMatter.read(file, text);
    var parts = MarkdownReader.read(file, front.body());
    var opening =
        parts.stream()
            .findFirst()
            .filter(Heading.class::isInstance)
            .map(first -> ((Heading) first).words());
    var title = front.title().or(() -> opening).orElse(name);
    if (title.length() > LONGEST_TITLE) {
      throw new InvalidRunbooks(
          "holds %s, whose title has %s characters; keep it to %s.",
          file, title.length(), LONGEST_TITLE);
    }
    return new Runbook(
        name,
        title,
        front.services(),
        front.severities(),
        opening.filter(title::equals).isPresent() ? parts.subList(1, parts.size()) : parts);
  }

  public List<Runbook> all() {
    return runbooks;
  }

  public List<Runbook> meantFor(Incident incident) {
    return incident.purpose() == IncidentKind.TUTORIAL
        ? List.of(Tutorial.RUNBOOK)
        : runbooks.stream().filter(each -> each.isFor(incident)).toList();
  }

  public Optional<Runbook> named(String name) {
    return Stream.concat(runbooks.stream(), Stream.of(Tutorial.RUNBOOK))
        .filter(each -> each.name().equals(name))
        .findFirst();
  }

  /** The runbooks with this name or title, or else those whose name or title contains it. */
  public List<Runbook> called(String words) {
    var wanted = words.toLowerCase(Locale.ROOT);
    var exactly =
        runbooks.stream()
            .filter(each -> each.name().equals(wanted) || each.title().equalsIgnoreCase(words))
            .toList();
    return exactly.isEmpty()
        ? runbooks.stream()
            .filter(each ->
                each.name().contains(wanted)
                    || each.title().toLowerCase(Locale.ROOT).contains(wanted))
            .toList()
        : exactly;
  }
}
