package dev.muster.sandbox.blockkit;

import static dev.muster.sandbox.blockkit.Rules.BOOLEAN;
import static dev.muster.sandbox.blockkit.Rules.matching;
import static dev.muster.sandbox.blockkit.Rules.text;

import java.util.Set;

/** Rules for text objects. */
final class Texts {

  private Texts() {}

  static Rule plain(int most) {
    return matching(family(most).only(Set.of("plain_text")));
  }

  static Rule any(int most) {
    return matching(family(most));
  }

  static Family family(int most) {
    return Family.empty()
        .with(
            "plain_text", Shape.typed().required("text", text(1, most)).optional("emoji", BOOLEAN))
        .with(
            "mrkdwn", Shape.typed().required("text", text(1, most)).optional("verbatim", BOOLEAN));
  }
}
