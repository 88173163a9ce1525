package dev.muster.slack;

import dev.muster.incident.Refused;
import dev.muster.outbox.Outbox;
import jakarta.inject.Singleton;

/** Somebody has mended what stood in the way, or thinks so. */
@Singleton
class TryAgainButton implements Button {

  private final Outbox outbox;

  TryAgainButton(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public String action() {
    return ActionIds.TRY_AGAIN;
  }

  @Override
  public Answer press(Press press) {
    if (outbox.tryAgain(press.incident(), press.now()) == 0) {
      throw Refused.because("Nothing is left to try again; everything has gone through.");
    }
    return Answer.say("Muster is trying again.");
  }
}
