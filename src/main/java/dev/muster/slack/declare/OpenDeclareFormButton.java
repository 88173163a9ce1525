package dev.muster.slack.declare;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;

import dev.muster.incident.Severity;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import dev.muster.slack.blockkit.Buttons;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Opens the declare form with what was typed. Offered when Slack did not open the form in time, and
 * on the Home tab.
 */
@Singleton
class OpenDeclareFormButton implements Button {

  private static final int LONGEST_VALUE = 2000;

  private final DeclareForm form;
  private final OpenIncidents open;

  OpenDeclareFormButton(DeclareForm form, OpenIncidents open) {
    this.form = form;
    this.open = open;
  }

  /** The message with the button. The press has a trigger of its own, which can open the form. */
  static Message offer(Optional<Severity> severity, String title, DeclareReason occasion) {
    var detail =
        severity.map(each -> "/" + each.key()).orElse("")
            + (occasion == DeclareReason.REAL ? "" : "/" + occasion.name());
    var words = Answer.FORM_NOT_OPENED + ", nothing is lost:";
    return new Message(
        words,
        List.of(
            section(s -> s.text(Mrkdwn.text(words))),
            actions(
                List.of(
                    Buttons.press(
                        ActionIds.OPEN_DECLARE_FORM + detail,
                        "Open the form",
                        title.isEmpty() ? " " : Limits.cut(title, LONGEST_VALUE),
                        "primary")))));
  }

  @Override
  public String action() {
    return ActionIds.OPEN_DECLARE_FORM;
  }

  @Override
  public Answer press(Press press) {
    var details = List.of(press.detail().split("/"));
    var severity = Severity.USUAL.stream().filter(each -> details.contains(each.key())).findFirst();
    var occasion =
        Arrays.stream(DeclareReason.values())
            .filter(each -> details.contains(each.name()))
            .findFirst()
            .orElse(DeclareReason.REAL);
    var title = press.value().strip();
    var about = press.isAtHome() ? DeclareForm.FROM_HOME : "";
    return Answer.open(
        open.above(form.view(severity, title, "", about, occasion), title, press.by()),
        offer(severity, title, occasion));
  }
}
