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
 * Slack's own markup. The one place where text becomes mrkdwn: whatever people wrote is escaped
 * here, so that nobody can make the bot mention, link or ping.
 */
public final class Mrkdwn {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Mrkdwn() {}

  /** Exactly the three characters Slack wants escaped; more would show up as entities. */
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

  /** An address has none of Slack's own characters in it, but for the ampersand. */
  public static String link(URI address, String words) {
    var label = escape(words.replace('|', '¦'));
    return "<%s|%s>".formatted(escape(address.toASCIIString()), label);
  }

  /** Date and time in the reader's own zone; clients that cannot show UTC. */
  public static String at(Instant moment) {
    return "<!date^%s^{date_short_pretty}, {time}|%s>"
        .formatted(moment.getEpochSecond(), UTC.format(moment));
  }

  /** The time alone, for what happens today. */
  public static String time(Instant moment) {
    return "<!date^%s^{time}|%s>".formatted(moment.getEpochSecond(), UTC.format(moment));
  }

  /** Escaped, as the {@code text} of a message, which is what screen readers read. */
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

  /** For our own words and what {@link #escape} has been over. Nothing in it is linked by guess. */
  public static MarkdownTextObject text(String escaped) {
    return MarkdownTextObject.builder().text(Limits.markup(escaped)).verbatim(true).build();
  }
}
