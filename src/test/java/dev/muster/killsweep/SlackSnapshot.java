package dev.muster.killsweep;

import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.workspace.SlackError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Slack holds of one incident: counted by kind, and in words without what differs between two
 * incidents that have been through the same.
 */
record SlackSnapshot(Map<Kind, Integer> counts, List<String> words) {

  enum Kind {
    /** The first message of each channel is that the app has joined it. */
    JOIN,
    TOPIC,
    CARD,
    PIN,
    FACT,
    REMINDER,
    ANNOUNCEMENT,
    /** What waits with Slack for the case that nobody rings. */
    SCHEDULED,
    OTHER
  }

  private static final Pattern DUE = Pattern.compile("Next update due <!date\\^(\\d+)");
  private static final String INSURANCE = "left this message with Slack in advance";

  /** Of each of the incidents, by the one word that is its title. */
  static Map<String, SlackSnapshot> of(Sandbox sandbox, Collection<String> titles) {
    var channels = channels(sandbox);
    var announced = sandbox.person("maya").messages("incidents");
    var seen = new HashMap<String, SlackSnapshot>();
    for (var title : titles) {
      var sight = new SlackSnapshot(new EnumMap<>(Kind.class), new ArrayList<>());
      channels.stream()
          .filter(name -> name.matches("inc-\\d+-" + title + "(-\\d+)?"))
          .forEach(name -> sight.addChannel(sandbox, name, title));
      announced.stream()
          .filter(each -> each.fromApp() && isAbout(title, each))
          .forEach(each -> sight.add(Kind.ANNOUNCEMENT, each, title));
      sight.words.sort(null);
      seen.put(title, sight);
    }
    return seen;
  }

  /** Every name that was ever asked for; most are there. */
  private static List<String> channels(Sandbox sandbox) {
    return sandbox.calls().of("conversations.create").stream()
        .map(call -> String.valueOf(call.arguments().get("name")))
        .distinct()
        .toList();
  }

  int count(Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** Pins have none. */
  List<String> words(Kind kind) {
    return words.stream().filter(each -> each.startsWith(kind.name())).toList();
  }

  private void addChannel(Sandbox sandbox, String name, String title) {
    var messages = messages(sandbox, name);
    messages.forEach(message -> add(kind(message), message, title));
    if (!messages.isEmpty()) {
      for (var scheduled : sandbox.snapshot(name).scheduled()) {
        counts.merge(Kind.SCHEDULED, 1, Integer::sum);
        words.add(Kind.SCHEDULED + " " + alike(scheduled, title));
      }
    }
  }

  /** When the next update is due, as the card says; empty when none is. */
  static Optional<Instant> due(Sandbox sandbox, String channel) {
    return messages(sandbox, channel).stream()
        .filter(message -> kind(message) == Kind.CARD)
        .map(message -> DUE.matcher(message.text()))
        .filter(Matcher::find)
        .map(found -> Instant.ofEpochSecond(Long.parseLong(found.group(1))))
        .findFirst();
  }

  /**
   * Empty while there is no such channel. What Slack said because Muster was away for too long is
   * nobody's doing.
   */
  private static List<PostedMessage> messages(Sandbox sandbox, String channel) {
    try {
      return sandbox.person("maya").messages(channel).stream()
          .filter(each -> !each.ephemeral() && !each.text().contains(INSURANCE))
          .toList();
    } catch (SlackError notThere) {
      return List.of();
    }
  }

  private void add(Kind kind, PostedMessage message, String title) {
    counts.merge(kind, 1, Integer::sum);
    if (message.pinned()) {
      counts.merge(Kind.PIN, 1, Integer::sum);
    }
    words.add(kind + " " + alike(message.everythingWritten(), title));
  }

  private static Kind kind(PostedMessage message) {
    if (message.subtype() != null) {
      return switch (message.subtype()) {
        case "channel_join" -> Kind.JOIN;
        case "channel_topic" -> Kind.TOPIC;
        default -> Kind.OTHER;
      };
    }
    if (message.text().contains("update is due")
        || message.text().contains("update was due")
        || message.text().contains("was asked for")) {
      return Kind.REMINDER;
    }
    return message.text().matches("(?s)INC-\\d+ .*Next update due.*|(?s)INC-\\d+ .*SEV.*")
        ? Kind.CARD
        : Kind.FACT;
  }

  private static boolean isAbout(String title, PostedMessage message) {
    return message.everythingWritten().toLowerCase(Locale.ROOT).contains(title);
  }

  private static String alike(String words, String title) {
    return words
        .replaceAll("(?i)" + title, "title")
        .replaceAll("\\b[UC][A-Z0-9]{6,}\\b", "id")
        .replaceAll("\\d+", "#");
  }
}
