package dev.muster.sandbox.methods;

import dev.muster.sandbox.workspace.SlackError;
import java.util.regex.Pattern;

/** The rules for channel names. */
final class ChannelName {

  private static final int LONGEST = 80;
  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9_-]+");
  private static final Pattern NOTHING_BUT_PUNCTUATION = Pattern.compile("[_-]+");

  private ChannelName() {}

  static String checked(String given) {
    String name = given.startsWith("#") ? given.substring(1) : given;
    if (name.isBlank()) {
      throw new SlackError("invalid_name_required");
    }
    if (name.length() > LONGEST) {
      throw new SlackError("invalid_name_maxlength");
    }
    if (!ALLOWED.matcher(name).matches()) {
      throw new SlackError("invalid_name_specials");
    }
    if (NOTHING_BUT_PUNCTUATION.matcher(name).matches()) {
      throw new SlackError("invalid_name_punctuation");
    }
    return name;
  }
}
