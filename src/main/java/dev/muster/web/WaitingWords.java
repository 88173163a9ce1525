package dev.muster.web;

import dev.muster.outbox.Backlog.Waiting;

/** What Slack does not know yet, counted. */
public final class WaitingWords {

  private WaitingWords() {}

  public static String of(Waiting waiting) {
    return waiting.effects() == 1
        ? "1 thing is waiting for Slack"
        : "%,d things are waiting for Slack".formatted(waiting.effects());
  }
}
