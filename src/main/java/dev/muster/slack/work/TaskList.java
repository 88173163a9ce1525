package dev.muster.slack.work;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.muster.incident.IncidentNumber;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Buttons;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.blockkit.Pager;
import dev.muster.task.Task;
import dev.muster.task.Tasks;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tasks of an incident, each with its buttons, in pages. */
@Singleton
public class TaskList {

  /** With two blocks per task, well below the limit for all blocks of a message. */
  private static final int PAGE = 15;

  private static final int LONGEST = 600;

  private final Tasks tasks;

  public TaskList(Tasks tasks) {
    this.tasks = tasks;
  }

  /**
   * @param page the first is 0; the last one replaces a page that does not exist any more
   */
  public Message of(IncidentNumber incident, PersonId reader, int page, Instant now) {
    var all = tasks.of(incident);
    if (all.isEmpty()) {
      return new Message("No tasks yet. `/incident task <text> [@person]` adds one.", List.of());
    }
    var shown = Math.clamp(page, 0, (all.size() - 1) / PAGE);
    var opening = opening(incident, all);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(s -> s.text(Mrkdwn.text(opening))));
    all.stream()
        .skip((long) shown * PAGE)
        .limit(PAGE)
        .forEach(task -> blocks.addAll(lines(task, reader, shown)));
    Pager.of(ActionIds.MORE_TASKS, "", shown, all.size() > (shown + 1) * PAGE, now)
        .ifPresent(blocks::add);
    return new Message(opening, blocks);
  }

  private static String opening(IncidentNumber incident, List<Task> all) {
    var open = all.stream().filter(task -> !task.isDone()).count();
    return "%s of %s tasks of %s still to do.".formatted(open, all.size(), incident);
  }

  private static List<LayoutBlock> lines(Task task, PersonId reader, int page) {
    var words = section(s -> s.text(Mrkdwn.text(words(task))));
    return task.isDone() ? List.of(words) : List.of(words, actions(buttons(task, reader, page)));
  }

  private static String words(Task task) {
    var text = Limits.cut(Mrkdwn.escape(task.text()), LONGEST);
    if (task.doneBy() != null) {
      return ":white_check_mark: %s\ndone by %s".formatted(text, Mrkdwn.mention(task.doneBy()));
    }
    return "%s\n%s"
        .formatted(
            text, task.holder() == null ? "nobody yet" : "with " + Mrkdwn.mention(task.holder()));
  }

  private static List<BlockElement> buttons(Task task, PersonId reader, int page) {
    var value = new TaskValue(task.id(), page, Optional.ofNullable(task.holder())).toString();
    var done = Buttons.press(ActionIds.FINISH_TASK, "Done", value, null);
    return task.isHeldBy(reader)
        ? List.of(done)
        : List.of(Buttons.press(ActionIds.TAKE_TASK, "Take", value, null), done);
  }
}
