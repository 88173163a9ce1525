package dev.muster.channel;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Severity;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A template for channel names: {@code inc-{number}-{title}} makes {@code inc-42-checkout-is-down}.
 * Names have lowercase letters, digits, dashes and underscores and at most 80 characters (Slack's
 * rules). The number is never cut off, so that a channel's incident can be read from its name.
 */
public final class NameTemplate {

  public static final String STANDARD = "inc-{number}-{title}";

  private static final int LONGEST = 80;

  /** Leaves room for a title beside the longest number, the date, the kind and a counter. */
  private static final int LONGEST_WORDS = 30;

  private static final Pattern PART = Pattern.compile("\\{(\\w+)}|[a-z0-9_-]+");

  private enum Placeholder {
    NUMBER("[1-9][0-9]{0,17}"),
    TITLE(".*"),
    SEVERITY("sev[1-9]"),
    DATE("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final String shape;

    Placeholder(String shape) {
      this.shape = shape;
    }

    static Optional<Placeholder> named(String name) {
      return Arrays.stream(values()).filter(each -> each.inBraces().equals(name)).findFirst();
    }

    String inBraces() {
      return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }
  }

  private final List<String> parts;
  private final Pattern ours;

  private NameTemplate(List<String> parts) {
    this.parts = parts;
    this.ours = Pattern.compile(beginning(parts) + "(?:[_-].*)?");
  }

  /**
   * @throws InvalidTemplate when the names would be invalid or the number could not be read from
   *     them
   */
  public static NameTemplate read(String text) {
    var parts = parts(text.replaceAll("-{2,}", "-"));
    requireOnceEach(parts);
    requireReadableNumber(parts);
    if (parts.stream().filter(each -> !isPlaceholder(each)).mapToInt(String::length).sum()
        > LONGEST_WORDS) {
      throw new InvalidTemplate(
          "has more than %s characters beside its placeholders.".formatted(LONGEST_WORDS));
    }
    return new NameTemplate(List.copyOf(parts));
  }

  public String of(Incident incident) {
    return of(incident, incident.severity(), "");
  }

  /** The name to use when the name is taken by another channel; {@code count} starts at 2. */
  public String other(Incident incident, int count) {
    return of(incident, incident.severity(), "-" + count);
  }

  /**
   * All names up to that count that the channel may have, for every severity it may have been named
   * with.
   */
  public List<String> everyOf(Incident incident, int count) {
    var names = new ArrayList<String>();
    for (var severity : Severity.USUAL) {
      names.add(of(incident, severity, ""));
      for (var other = 2; other <= count; other++) {
        names.add(of(incident, severity, "-" + other));
      }
    }
    return names.stream().distinct().toList();
  }

  /** The incident that a channel of this name would belong to if Muster had named it. */
  public Optional<IncidentNumber> number(String name) {
    var matcher = ours.matcher(name);
    return matcher.matches()
        ? Optional.of(new IncidentNumber(Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }

  /** Whether the name depends on the severity. */
  public boolean saysSeverity() {
    return has(Placeholder.SEVERITY);
  }

  private boolean has(Placeholder placeholder) {
    return parts.contains(placeholder.inBraces());
  }

  private String of(Incident incident, Severity severity, String suffix) {
    var values = values(incident, severity);
    var ending = (has(Placeholder.TITLE) ? "" : mark(incident)) + suffix;
    var room = LONGEST - joined(values, "").length() - ending.length();
    var slug = slug(incident.markedTitle());
    var name = joined(values, slug.substring(0, Math.min(room, slug.length())));
    return name.replaceAll("-{2,}", "-").replaceAll("-$", "") + ending;
  }

  private static Map<String, String> values(Incident incident, Severity severity) {
    var values = new HashMap<String, String>();
    values.put(Placeholder.NUMBER.inBraces(), String.valueOf(incident.number().value()));
    values.put(Placeholder.SEVERITY.inBraces(), severity.key().toLowerCase(Locale.ROOT));
    values.put(
        Placeholder.DATE.inBraces(),
        LocalDate.ofInstant(incident.milestones().declared(), ZoneOffset.UTC).toString());
    return values;
  }

  private String joined(Map<String, String> values, String slug) {
    return parts.stream()
        .map(each ->
            each.equals(Placeholder.TITLE.inBraces()) ? slug : values.getOrDefault(each, each))
        .collect(Collectors.joining());
  }

  /**
   * The kind as a suffix, for templates without {@code {title}}; otherwise the title contains it.
   */
  private static String mark(Incident incident) {
    return incident.purpose().isReal() ? "" : "-" + slug(incident.purpose().label());
  }

  private static String slug(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    var matcher = PART.matcher(text);
    var end = 0;
    while (matcher.find() && matcher.start() == end) {
      if (matcher.group(1) != null && Placeholder.named(matcher.group()).isEmpty()) {
        throw new InvalidTemplate(
            "has %s; there are {number}, {title}, {severity} and {date}."
                .formatted(matcher.group()));
      }
      parts.add(matcher.group());
      end = matcher.end();
    }
    if (end < text.length()) {
      throw new InvalidTemplate(
          "has “%s”; Slack takes small letters, digits, dashes and underscores."
              .formatted(text.substring(end, text.offsetByCodePoints(end, 1))));
    }
    return parts;
  }

  private static void requireOnceEach(List<String> parts) {
    for (var placeholder : Placeholder.values()) {
      if (parts.stream().filter(placeholder.inBraces()::equals).count() > 1) {
        throw new InvalidTemplate("has %s twice.".formatted(placeholder.inBraces()));
      }
    }
  }

  private static void requireReadableNumber(List<String> parts) {
    var place = parts.indexOf(Placeholder.NUMBER.inBraces());
    if (place < 0) {
      throw new InvalidTemplate("has no {number}, by which a channel is found again.");
    }
    var before = String.join("", parts.subList(0, place));
    if (before.contains(Placeholder.TITLE.inBraces())) {
      throw new InvalidTemplate(
          "has the {title} before the {number}, which is then not found again.");
    }
    var after = String.join("", parts.subList(place + 1, parts.size()));
    if (before.matches(".*[0-9}]") || !after.matches("|[_-].*")) {
      throw new InvalidTemplate(
          "needs a dash, an underscore or nothing on either side of the {number}.");
    }
  }

  private static boolean isPlaceholder(String part) {
    return part.startsWith("{");
  }

  /** A regular expression for the start of the name up to and including the number. */
  private static String beginning(List<String> parts) {
    var beginning = new StringBuilder();
    for (var part : parts) {
      var placeholder = Placeholder.named(part);
      if (placeholder.filter(Placeholder.NUMBER::equals).isPresent()) {
        return beginning + "(" + Placeholder.NUMBER.shape + ")";
      }
      beginning.append(placeholder.map(each -> each.shape).orElseGet(() -> Pattern.quote(part)));
    }
    throw new IllegalStateException("no number");
  }
}
