package dev.muster.slack.work;

import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.runbook.Runbook;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Buttons;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A list of runbooks to open. */
public final class RunbookList {

  private static final int MOST = 20;

  /** In characters, because many must fit into one message. */
  private static final int LONGEST_TITLE = 300;

  private RunbookList() {}

  public static Message inChannel(List<Runbook> meant) {
    return of(
        ":book: %s for this incident. `/incident runbook` shows the steps, to tick them."
            .formatted(meant.size() == 1 ? "There is a runbook" : "There are runbooks"),
        meant);
  }

  /**
   * @param opening text of Muster's own, or escaped
   */
  static Message of(String opening, List<Runbook> runbooks) {
    var shown = runbooks.stream().limit(MOST).toList();
    var more = runbooks.size() - shown.size();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(s -> s.text(Mrkdwn.text(opening))));
    shown.forEach(each -> blocks.add(line(each)));
    if (more > 0) {
      var rest = "And %s more: `/incident runbook <name>` finds them.".formatted(more);
      blocks.add(section(s -> s.text(Mrkdwn.text(Mrkdwn.escape(rest)))));
    }
    var titles = shown.stream().map(RunbookList::title);
    return new Message(titles.collect(Collectors.joining(", ", opening + " ", ".")), blocks);
  }

  private static LayoutBlock line(Runbook runbook) {
    var steps = runbook.steps().size();
    var words =
        "*%s*\n`%s` · %s"
            .formatted(title(runbook), runbook.name(), steps == 1 ? "1 step" : steps + " steps");
    return section(s ->
        s.text(Mrkdwn.text(words))
            .accessory(Buttons.press(ActionIds.OPEN_RUNBOOK, "Show", runbook.name(), null)));
  }

  private static String title(Runbook runbook) {
    return Limits.cut(Mrkdwn.escape(runbook.title()), LONGEST_TITLE);
  }
}
