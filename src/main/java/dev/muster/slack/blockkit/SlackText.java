package dev.muster.slack.blockkit;

import dev.muster.people.People;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts Slack's notation for mentions, channels and links to plain text, as postmortems and
 * other documents need it.
 */
@Singleton
public class SlackText {

  /** In characters of Slack's notation: Slack's limit for a message. */
  public static final int LONGEST = 40_000;

  // Stops at the next "<", so that many of them do not make the match quadratic.
  private static final Pattern PERSON =
      Pattern.compile("<@([UW][A-Z0-9]{1,63}+)(?:\\|([^<>]*+))?+>");
  private static final Pattern CHANNEL = Pattern.compile("<#([CG][A-Z0-9]++)(?:\\|([^<>]*+))?+>");
  private static final Pattern GROUP =
      Pattern.compile("<!subteam\\^[A-Z0-9]++(?:\\|@?+([^<>]*+))?+>");
  private static final Pattern EVERYBODY =
      Pattern.compile("<!(here|channel|everyone)(?:\\|[^<>]*+)?+>");
  private static final Pattern DATE = Pattern.compile("<!date\\^[^|<>]*+\\|([^<>]*+)>");
  private static final Pattern LABELLED =
      Pattern.compile("<([a-z][a-z0-9+.-]*+:[^|<>]++)\\|([^<>]*+)>");
  private static final Pattern LINK = Pattern.compile("<([a-z][a-z0-9+.-]*+:[^|<>]++)>");

  private final People people;

  public SlackText(People people) {
    this.people = people;
  }

  /** Converts the first {@link #LONGEST} characters; the result is no longer than that. */
  public String plain(String given) {
    var raw = cut(given);
    var mentioned = PERSON.matcher(raw).results().map(each -> new PersonId(each.group(1))).toList();
    var names = people.names(mentioned);
    var text =
        PERSON.matcher(raw).replaceAll(each -> quote("@" + names.of(new PersonId(each.group(1)))));
    text = CHANNEL.matcher(text).replaceAll(each -> quote("#" + or(each.group(2), each.group(1))));
    text = GROUP.matcher(text).replaceAll(each -> quote("@" + or(each.group(1), "group")));
    text = EVERYBODY.matcher(text).replaceAll(each -> quote("@" + each.group(1)));
    text = DATE.matcher(text).replaceAll(each -> quote(each.group(1)));
    text =
        LABELLED
            .matcher(text)
            .replaceAll(each -> quote(each.group(2) + " (" + each.group(1) + ")"));
    text = LINK.matcher(text).replaceAll(each -> quote(each.group(1)));
    return cut(Mrkdwn.unescape(text));
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static String or(@Nullable String given, String otherwise) {
    return given == null || given.isEmpty() ? otherwise : given;
  }

  private static String quote(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }
}
