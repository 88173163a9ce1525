package dev.muster.slack.timeline;

import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.IncidentCommand;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class PostmortemCommand implements IncidentCommand {

  private final Outbox outbox;

  PostmortemCommand(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public String word() {
    return "postmortem";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "put the postmortem draft into the channel";
  }

  @Override
  public int order() {
    return 130;
  }

  @Override
  public Answer run(CommandInvocation call) {
    outbox.enqueue(
        call.incidentAlone(), List.of(new Effect.UploadPostmortem(call.by())), call.now());
    return Answer.say("The postmortem draft is on its way into this channel.");
  }
}
