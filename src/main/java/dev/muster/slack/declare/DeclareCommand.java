package dev.muster.slack.declare;

import dev.muster.incident.SeverityCatalog;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import dev.muster.slack.blockkit.SlackText;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

@Singleton
class DeclareCommand implements IncidentCommand {

  private static final Pattern OCCASION = Pattern.compile("(\\w+)\\b[:,]?\\s*");

  private final DeclareForm form;
  private final OpenIncidents open;
  private final SlackText text;
  private final SeverityCatalog severities;

  DeclareCommand(DeclareForm form, OpenIncidents open, SlackText text, SeverityCatalog severities) {
    this.form = form;
    this.open = open;
    this.text = text;
    this.severities = severities;
  }

  @Override
  public String word() {
    return "declare";
  }

  @Override
  public String arguments() {
    return "[drill, triage or past] [%s] [title]".formatted(severities.argument());
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
  public Answer run(CommandInvocation call) {
    var typed = text.plain(call.words());
    var occasion = OCCASION.matcher(typed);
    var known =
        occasion.lookingAt()
            ? DeclareReason.read(occasion.group(1))
            : Optional.<DeclareReason>empty();
    var words = known.isPresent() ? typed.substring(occasion.end()) : typed;
    var first = words.split("\\s+", 2);
    var severity = severities.read(first[0]);
    var title = severity.isPresent() ? (first.length > 1 ? first[1] : "") : words;
    return Answer.open(
        open.above(form.view(severity, title, known.orElse(DeclareReason.REAL)), title, call.by()),
        OpenDeclareFormButton.offer(severity, title, known.orElse(DeclareReason.REAL)));
  }
}
