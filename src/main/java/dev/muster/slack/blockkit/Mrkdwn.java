package dev.muster.slack.blockkit;

import com.slack.api.model.block.composition.MarkdownTextObject;
import dev.muster.incident.Narration;
import dev.muster.people.PersonId;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Slack's markup. All text becomes mrkdwn here: text that people wrote is escaped, so that it
 * cannot make the bot mention, link or ping.
 */
public final class Mrkdwn {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Mrkdwn() {}

  /**
   * Escapes exactly the three characters that Slack requires; other entities would be shown as they
   * are.
   */
  public static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  public static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  public static String mention(PersonId person) {
    return "<@" + person.value() + ">";
  }

  public static String channel(String channelId) {
    return "<#" + channelId + ">";
  }

  /** An address cannot contain Slack's control characters except the ampersand. */
  public static String link(URI address, String words) {
    var label = escape(words.replace('|', '¦'));
    return "<%s|%s>".formatted(escape(address.toASCIIString()), label);
  }

  /** Date and time in the reader's time zone; UTC in clients that cannot show it. */
  public static String at(Instant moment) {
    return "<!date^%s^{date_short_pretty}, {time}|%s>"
        .formatted(moment.getEpochSecond(), UTC.format(moment));
  }

  /** The time without the date, for moments of today. */
  public static String time(Instant moment) {
    return "<!date^%s^{time}|%s>".formatted(moment.getEpochSecond(), UTC.format(moment));
  }

  /** Escaped text for the {@code text} of a message, which screen readers read. */
  public static String tell(Narration narration) {
    var text = new StringBuilder();
    for (var part : narration.parts()) {
      text.append(
          switch (part) {
            case Narration.Plain(var words) -> words;
            case Narration.Quoted(var words) -> escape(words);
            case Narration.Linked(var words, var address) -> link(address, words);
            case Narration.Someone(var person) -> mention(person);
            case Narration.Moment(var at) -> at(at);
          });
    }
    return Limits.message(text.toString());
  }

  /**
   * For text of Muster's own or text that {@link #escape} has escaped. Slack does not turn
   * addresses in it into links.
   */
  public static MarkdownTextObject text(String escaped) {
    return MarkdownTextObject.builder().text(Limits.markup(escaped)).verbatim(true).build();
  }
}
