package dev.muster.slack.work;

import dev.muster.actionitem.ActionItemWords;
import dev.muster.actionitem.ActionItems;
import dev.muster.actionitem.Proposal;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.Days;
import dev.muster.slack.blockkit.IncidentCommand;
import dev.muster.slack.blockkit.Mentions;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.blockkit.SlackText;
import dev.muster.slack.blockkit.Subcommands;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class ActionCommand implements IncidentCommand {

  private final ActionItems items;
  private final ActionItemList list;
  private final SlackText text;

  ActionCommand(ActionItems items, ActionItemList list, SlackText text) {
    this.items = items;
    this.list = list;
    this.text = text;
  }

  @Override
  public String word() {
    return "action";
  }

  @Override
  public List<String> otherWords() {
    return List.of("actions");
  }

  @Override
  public String arguments() {
    return "[text] [@owner] [due]";
  }

  @Override
  public String purpose() {
    return "follow something up, or list what is to do";
  }

  @Override
  public int order() {
    return 80;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var number = call.incident();
    if (call.words().isEmpty()) {
      return Answer.show(list.of(number, call.now()));
    }
    if (Subcommands.areOfAList(call.words())) {
      return Answer.show(list.of(number, call.now()).below(Subcommands.nothingAdded(call.words())));
    }
    var owner = Mentions.last(call.words());
    var words =
        ActionItemWords.read(
            text.plain(Mentions.without(call.words(), owner)), Days.of(call.now()));
    var item =
        items.add(
            number,
            Proposal.of(words.text(), owner.orElse(null), words.due()),
            call.by(),
            call.now());
    return Answer.say(
        "Action item kept%s%s."
            .formatted(
                owner.map(each -> " for " + Mrkdwn.mention(each)).orElse(""),
                item.due() == null ? "" : ", due " + item.due()));
  }
}
