package dev.muster.slack.blockkit;

import dev.muster.people.PersonId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads mentions as Slack escapes them in commands: {@code <@U123|maya>}. */
public final class Mentions {

  private static final Pattern PERSON = Pattern.compile("<@([UW][A-Z0-9]{1,63}+)(?:\\|[^<>]*+)?+>");

  private Mentions() {}

  /** The person, if the text is one mention and nothing else. */
  public static Optional<PersonId> only(String words) {
    var matcher = PERSON.matcher(words.strip());
    return matcher.matches() ? Optional.of(new PersonId(matcher.group(1))) : Optional.empty();
  }

  public static Optional<PersonId> last(String words) {
    return PERSON
        .matcher(words)
        .results()
        .reduce((first, second) -> second)
        .map(each -> new PersonId(each.group(1)));
  }

  /** The text without the last mention of that person. */
  public static String without(String words, Optional<PersonId> person) {
    return person
        .flatMap(who ->
            PERSON
                .matcher(words)
                .results()
                .filter(each -> each.group(1).equals(who.value()))
                .reduce((first, second) -> second))
        .map(each -> words.substring(0, each.start()) + " " + words.substring(each.end()))
        .orElse(words)
        .strip();
  }
}
