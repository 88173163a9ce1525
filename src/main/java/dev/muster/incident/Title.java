package dev.muster.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The title of an incident, one line. At most 120 characters, so that number and title fit into a
 * Slack header (150 characters).
 */
public record Title(@JsonValue String text) {

  public static final int LONGEST = 120;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Title {
    text = UserText.line(text);
    if (text.isEmpty()) {
      throw Refused.because("Give the incident a title: what is broken, in a few words.");
    }
    if (text.length() > LONGEST) {
      throw Refused.because(
          "Keep the title to %d characters (it has %d); put the rest into the summary.",
          LONGEST, text.length());
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
