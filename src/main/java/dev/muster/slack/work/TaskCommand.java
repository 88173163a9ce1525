package dev.muster.slack.work;

import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import dev.muster.slack.blockkit.Mentions;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.blockkit.SlackText;
import dev.muster.slack.blockkit.Subcommands;
import dev.muster.task.Tasks;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class TaskCommand implements IncidentCommand {

  private final Tasks tasks;
  private final TaskList list;
  private final SlackText text;

  TaskCommand(Tasks tasks, TaskList list, SlackText text) {
    this.tasks = tasks;
    this.list = list;
    this.text = text;
  }

  @Override
  public String word() {
    return "task";
  }

  @Override
  public List<String> otherWords() {
    return List.of("tasks");
  }

  @Override
  public String arguments() {
    return "[text] [@person]";
  }

  @Override
  public String purpose() {
    return "share out what is to be done now, or list who does what";
  }

  @Override
  public int order() {
    return 82;
  }

  @Override
  public Answer run(CommandInvocation call) {
    var number = call.incident();
    if (call.words().isEmpty()) {
      return Answer.show(list.of(number, call.by(), 0, call.now()));
    }
    if (Subcommands.areOfAList(call.words())) {
      return Answer.show(
          list.of(number, call.by(), 0, call.now()).below(Subcommands.nothingAdded(call.words())));
    }
    var holder = Mentions.last(call.words());
    var words = text.plain(Mentions.without(call.words(), holder));
    tasks.add(number, words, holder.orElse(null), call.by(), call.now());
    return Answer.say(
        "Task added%s. `/incident task` shows who does what."
            .formatted(holder.map(each -> " for " + Mrkdwn.mention(each)).orElse("")));
  }
}
