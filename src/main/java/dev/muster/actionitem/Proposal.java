package dev.muster.actionitem;

import dev.muster.incident.Refused;
import dev.muster.incident.UserText;
import dev.muster.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The input for a new action item. Only the text is required. */
public record Proposal(
    String text,
    @Nullable PersonId owner,
    @Nullable LocalDate due,
    @Nullable Priority priority,
    @Nullable Kind kind) {

  public static final int LONGEST = 1000;

  public Proposal {
    text = UserText.line(text);
    if (text.isEmpty()) {
      throw Refused.because(
          "Say what is to be done: /incident action <what> [@owner] [due Friday].");
    }
    if (text.length() > LONGEST) {
      throw Refused.because(
          "The action item has %,d characters; keep it to %,d.", text.length(), LONGEST);
    }
  }

  public static Proposal of(String text, @Nullable PersonId owner, @Nullable LocalDate due) {
    return new Proposal(text, owner, due, null, null);
  }
}
