package dev.muster.slack;

import dev.muster.incident.Severity;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

@Singleton
class DeclareCommand implements IncidentCommand {

  private static final Pattern OCCASION = Pattern.compile("(\\w+)\\b[:,]?\\s*");

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
    return "[drill, triage or past] [sev1-4] [title]";
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
    var occasion = OCCASION.matcher(typed);
    var known =
        occasion.lookingAt() ? Occasion.read(occasion.group(1)) : Optional.<Occasion>empty();
    var words = known.isPresent() ? typed.substring(occasion.end()) : typed;
    var first = words.split("\\s+", 2);
    var severity = Severity.read(first[0]);
    var title = severity.isPresent() ? (first.length > 1 ? first[1] : "") : words;
    return Answer.open(
        open.above(form.view(severity, title, known.orElse(Occasion.REAL)), title, call.by()),
        OpenDeclareFormButton.offer(severity, title, known.orElse(Occasion.REAL)));
  }
}
