package dev.muster.slack.work;

import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.incident.IncidentNumber;
import dev.muster.runbook.Runbook;
import dev.muster.runbook.Runbook.Part;
import dev.muster.runbook.Runbook.Step;
import dev.muster.runbook.RunbookLine;
import dev.muster.runbook.Runbooks;
import dev.muster.runbook.Tick;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Buttons;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.blockkit.Pager;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A runbook in an incident, each step with its button, in pages. */
@Singleton
public class RunbookMessage {

  private static final int BLOCKS = 40;

  /** Below the limit of about 13,000 characters in all blocks of a message together. */
  private static final int CHARACTERS = 9_000;

  /** The characters that the tick, its author and the button add to a step. */
  private static final int AROUND_A_STEP = 120;

  private final Runbooks runbooks;

  public RunbookMessage(Runbooks runbooks) {
    this.runbooks = runbooks;
  }

  /**
   * @param page the first is 0; the last one replaces a page that does not exist any more
   */
  public Message of(IncidentNumber incident, Runbook runbook, int page, Instant now) {
    var ticks = runbooks.ticks(incident, runbook);
    var pages = pages(runbook.parts());
    var shown = Math.clamp(page, 0, pages.size() - 1);
    var opening = opening(incident, runbook, ticks);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(s -> s.text(Mrkdwn.text(opening))));
    pages.get(shown).forEach(part -> blocks.add(block(runbook, part, ticks, shown, now)));
    Pager.of(ActionIds.MORE_STEPS, runbook.name(), shown, shown + 1 < pages.size(), now)
        .ifPresent(blocks::add);
    return new Message(opening, blocks);
  }

  private static String opening(IncidentNumber incident, Runbook runbook, Map<String, Tick> ticks) {
    var steps = runbook.steps();
    var done = steps.stream().filter(step -> ticks.containsKey(step.words())).count();
    return ":book: *%s*\n%s of %s steps done in %s."
        .formatted(Mrkdwn.escape(runbook.title()), done, steps.size(), incident);
  }

  /** Independent of the ticks, so that ticking moves no step to another page. */
  private static List<List<Part>> pages(List<Part> parts) {
    var pages = new ArrayList<List<Part>>();
    var page = new ArrayList<Part>();
    var characters = 0;
    for (var part : parts) {
      var length = words(part).length() + AROUND_A_STEP;
      if (!page.isEmpty() && (page.size() == BLOCKS || characters + length > CHARACTERS)) {
        pages.add(page);
        page = new ArrayList<>();
        characters = 0;
      }
      page.add(part);
      characters += length;
    }
    pages.add(page);
    return pages;
  }

  private static LayoutBlock block(
      Runbook runbook, Part part, Map<String, Tick> ticks, int page, Instant now) {
    if (!(part instanceof Step step)) {
      return section(s -> s.text(Mrkdwn.text(words(part))));
    }
    @Nullable Tick tick = ticks.get(step.words());
    var value = new StepValue(runbook.name(), step.key(), page, now).toString();
    return tick == null
        ? section(s ->
            s.text(Mrkdwn.text(":white_large_square: " + words(part)))
                .accessory(Buttons.press(ActionIds.TICK_STEP, "Tick", value, null)))
        : section(s ->
            s.text(Mrkdwn.text(ticked(step, tick)))
                .accessory(Buttons.press(ActionIds.UNTICK_STEP, "Untick", value, null)));
  }

  private static String ticked(Step step, Tick tick) {
    return ":white_check_mark: %s\n%s, %s"
        .formatted(words(step), Mrkdwn.mention(tick.by()), Mrkdwn.at(tick.at()));
  }

  private static String words(Part part) {
    return switch (part) {
      case Runbook.Heading(var words) -> "*" + Limits.markup(Mrkdwn.escape(words)) + "*";
      case Runbook.Prose(var line) -> Limits.markup(words(line));
      case Runbook.Code(var text) -> "```\n" + Limits.cut(Mrkdwn.escape(text), 2900) + "\n```";
      case Step(var line) -> words(line);
    };
  }

  private static String words(RunbookLine line) {
    return line.pieces().stream().map(RunbookMessage::words).collect(Collectors.joining());
  }

  private static String words(RunbookLine.Piece piece) {
    return switch (piece) {
      case RunbookLine.Plain(var words) -> Mrkdwn.escape(words);
      case RunbookLine.Verbatim(var words) -> "`" + Mrkdwn.escape(words) + "`";
      case RunbookLine.Reference(var words, var address) -> Mrkdwn.link(address, words);
    };
  }
}
