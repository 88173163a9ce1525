package dev.muster.slack;

import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class PostmortemButton implements Button {

  private final Outbox outbox;

  PostmortemButton(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public String action() {
    return ActionIds.POSTMORTEM;
  }

  @Override
  public Answer press(Press press) {
    outbox.owe(press.incident(), List.of(new Effect.UploadPostmortem(press.by())), press.now());
    return Answer.silence();
  }
}
