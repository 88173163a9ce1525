package dev.muster.channel;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * A template such as {@code https://meet.example.com/incident-{number}}. It supports only {@code
 * {number}} and {@code {date}}: title and severity change, and the linked service need not know
 * them.
 */
public final class LinkTemplate {

  /** Limited so that the link fits on the card. */
  private static final int LONGEST = 500;

  private static final Pattern OTHER = Pattern.compile("\\{(?!number}|date})[^}]*}?");

  private final String text;

  private LinkTemplate(String text) {
    this.text = text;
  }

  /**
   * @throws InvalidTemplate when it is too long, has an unknown placeholder or yields no HTTP
   *     address
   */
  public static LinkTemplate read(String text) {
    if (text.length() > LONGEST) {
      throw new InvalidTemplate("has more than %s characters.".formatted(LONGEST));
    }
    var other = OTHER.matcher(text);
    if (other.find()) {
      throw new InvalidTemplate("has %s; there are {number} and {date}.".formatted(other.group()));
    }
    var template = new LinkTemplate(text);
    if (!isPage(template.filled(new IncidentNumber(1), Instant.EPOCH))) {
      throw new InvalidTemplate("is not an address that begins with https:// or http://.");
    }
    return template;
  }

  public URI of(Incident incident) {
    return URI.create(filled(incident.number(), incident.milestones().declared()));
  }

  private String filled(IncidentNumber number, Instant declared) {
    return text.replace("{number}", String.valueOf(number.value()))
        .replace("{date}", LocalDate.ofInstant(declared, ZoneOffset.UTC).toString());
  }

  private static boolean isPage(String address) {
    try {
      return address.matches("https?://.*") && new URI(address).getHost() != null;
    } catch (URISyntaxException notEvenAnAddress) {
      return false;
    }
  }
}
