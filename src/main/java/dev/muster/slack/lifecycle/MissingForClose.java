package dev.muster.slack.lifecycle;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.muster.actionitem.ActionItems;
import dev.muster.incident.Incident;
import dev.muster.incident.PostmortemDeadlines;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Buttons;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.task.Tasks;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists what is missing from an incident's record before it is closed. */
@Singleton
public class MissingForClose {

  /** The action id's part after the slash for the button that closes anyway. */
  static final String ANYWAY = "anyway";

  private record Lack(String words, ButtonElement button) {}

  private final Tasks tasks;
  private final ActionItems items;
  private final Outbox outbox;
  private final PostmortemDeadlines deadlines;

  public MissingForClose(
      Tasks tasks, ActionItems items, Outbox outbox, PostmortemDeadlines deadlines) {
    this.tasks = tasks;
    this.items = items;
    this.outbox = outbox;
    this.deadlines = deadlines;
  }

  /** Empty when nothing is missing. */
  public Optional<Message> of(Incident incident) {
    var lacks = lacks(incident);
    if (lacks.isEmpty()) {
      return Optional.empty();
    }
    var opening = "Before %s is closed, it still lacks:".formatted(incident.number());
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(s -> s.text(Mrkdwn.text(opening))));
    lacks.forEach(each ->
        blocks.add(
            section(s -> s.text(Mrkdwn.text("• " + each.words())).accessory(each.button()))));
    blocks.add(
        actions(
            List.of(
                Buttons.press(
                    ActionIds.CLOSE + "/" + ANYWAY,
                    "Close it anyway",
                    incident.number().value() + " " + mark(lacks),
                    null))));
    return Optional.of(
        new Message(
            lacks.stream()
                .map(each -> "• " + each.words())
                .collect(
                    Collectors.joining(
                        "\n",
                        opening + "\n",
                        "\n`/incident close anyway` closes it all the same.")),
            blocks));
  }

  /**
   * Identifies a list, so that an incident is closed only in spite of items that the person has
   * seen. Empty when nothing is missing.
   */
  Optional<String> mark(Incident incident) {
    var lacks = lacks(incident);
    return lacks.isEmpty() ? Optional.empty() : Optional.of(mark(lacks));
  }

  private static String mark(List<Lack> lacks) {
    return Integer.toHexString(lacks.stream().map(Lack::words).toList().hashCode());
  }

  private List<Lack> lacks(Incident incident) {
    var number = incident.number();
    var value = String.valueOf(number.value());
    var lacks = new ArrayList<Lack>();
    if (incident.summary().isEmpty()) {
      lacks.add(lack("a summary: what was broken", ActionIds.EDIT, "Write it", value));
    }
    if (incident.severityInDoubt()) {
      lacks.add(
          lack(
              "its severity: it was handled as " + incident.severity(),
              ActionIds.CHOOSE_SEVERITY,
              "Say how bad it was",
              value));
    }
    var milestones = incident.milestones();
    if (milestones.impactStarted() == null || milestones.detected() == null) {
      lacks.add(
          lack(
              "when it began and was detected: nobody can say later how long it took",
              ActionIds.MILESTONES,
              "Say when",
              value));
    }
    if (incident.impact().usersAffected().isEmpty()) {
      lacks.add(lack("whom it hit", ActionIds.MILESTONES + "/impact", "Say whom", value));
    }
    var open = tasks.of(number).stream().filter(task -> !task.isDone()).count();
    if (open > 0) {
      lacks.add(
          lack(
              open == 1 ? "one task is left undone" : open + " tasks are left undone",
              ActionIds.SHOW_TASKS,
              "Show them",
              value));
    }
    if (items.of(number).isEmpty()) {
      lacks.add(
          lack(
              "an action item, so that it does not happen again",
              ActionIds.ADD_ACTION_ITEM,
              "Add one",
              value));
    }
    if (!outbox.isQueued(number, Effect.UploadPostmortem.class)) {
      var due = deadlines.due(incident).map(at -> ", due " + Mrkdwn.at(at)).orElse("");
      lacks.add(lack("a postmortem draft" + due, ActionIds.POSTMORTEM, "Post the draft", value));
    }
    return lacks;
  }

  private static Lack lack(String words, String action, String label, String value) {
    return new Lack(words, Buttons.press(action, label, value, null));
  }
}
