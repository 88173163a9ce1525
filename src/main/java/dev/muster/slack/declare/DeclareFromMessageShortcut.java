package dev.muster.slack.declare;

import dev.muster.incident.Title;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.MessageShortcut;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Declares an incident from a message: the first line becomes the title, the whole text the
 * summary.
 */
@Singleton
class DeclareFromMessageShortcut implements MessageShortcut {

  static final String CALLBACK = "declare-from-message";

  private final DeclareForm form;

  DeclareFromMessageShortcut(DeclareForm form) {
    this.form = form;
  }

  @Override
  public String callbackId() {
    return CALLBACK;
  }

  @Override
  public Answer use(Use use) {
    var title = use.words().lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst();
    return Answer.open(
        form.view(
            Optional.empty(),
            title.map(line -> Limits.cut(line, Title.LONGEST)).orElse(""),
            summary(use.words().strip(), use.link()),
            "",
            DeclareReason.REAL));
  }

  /** Cuts the text, never the link to the message. */
  private static String summary(String words, String link) {
    if (link.isEmpty()) {
      return Limits.cut(words, Limits.INPUT);
    }
    var foot = words.isEmpty() ? link : "\n\n" + link;
    return Limits.cut(words, Limits.INPUT - foot.length()) + foot;
  }
}
