package dev.muster.web;

import dev.muster.outbox.PendingEffects.Waiting;
import java.util.Locale;

/** Describes the number of effects that Slack has not received yet. */
public final class WaitingText {

  private WaitingText() {}

  public static String of(Waiting waiting) {
    return waiting.effects() == 1
        ? "1 thing is waiting for Slack"
        : String.format(Locale.ROOT, "%,d things are waiting for Slack", waiting.effects());
  }
}
