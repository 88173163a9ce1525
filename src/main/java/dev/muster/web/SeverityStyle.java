package dev.muster.web;

import dev.muster.incident.Severity;
import dev.muster.incident.SeverityCatalog;
import java.util.stream.Collectors;

/**
 * The operator's severity colours, as the background of badges. Their text is black or white,
 * whichever has more contrast.
 */
final class SeverityStyle {

  private SeverityStyle() {}

  static String of(SeverityCatalog severities) {
    return severities.all().stream()
        .flatMap(each -> each.colour().map(colour -> rule(each, colour)).stream())
        .collect(Collectors.joining());
  }

  private static String rule(Severity severity, String colour) {
    return "\n.badge.%s {\n  border-color: %s;\n  background: %s;\n  color: %s;\n}\n"
        .formatted(severity.key(), colour, colour, words(colour));
  }

  /**
   * By the contrast ratio of WCAG 2.1. The better of black and white always has at least 4.5 to 1.
   */
  static String words(String colour) {
    var luminance =
        0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    return (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) ? "#000" : "#fff";
  }

  private static double linear(String colour, int from) {
    var part = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
