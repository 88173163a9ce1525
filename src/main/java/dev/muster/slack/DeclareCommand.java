package dev.muster.slack;

import dev.muster.incident.Purpose;
import dev.muster.incident.Severity;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

@Singleton
class DeclareCommand implements IncidentCommand {

  private static final Pattern DRILL =
      Pattern.compile("drill\\b[:,]?\\s*", Pattern.CASE_INSENSITIVE);

  private final DeclareForm form;
  private final OpenIncidents open;
  private final SlackText text;

  DeclareCommand(DeclareForm form, OpenIncidents open, SlackText text) {
    this.form = form;
    this.open = open;
    this.text = text;
  }

  @Override
  public String word() {
    return "declare";
  }

  @Override
  public String arguments() {
    return "[drill] [sev1-4] [title]";
  }

  @Override
  public String purpose() {
    return "call for help: opens a form, then a channel";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Answer run(CommandCall call) {
    var typed = text.plain(call.words());
    var drill = DRILL.matcher(typed);
    var purpose = drill.lookingAt() ? Purpose.DRILL : Purpose.REAL;
    var words = drill.lookingAt() ? typed.substring(drill.end()) : typed;
    var first = words.split("\\s+", 2);
    var severity = Severity.read(first[0]);
    var title = severity.isPresent() ? (first.length > 1 ? first[1] : "") : words;
    return Answer.open(
        open.above(form.view(severity, title, purpose), title, call.by()),
        OpenDeclareFormButton.offer(severity, title, purpose));
  }
}
