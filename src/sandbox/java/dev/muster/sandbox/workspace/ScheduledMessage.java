package dev.muster.sandbox.workspace;

/** A message that is scheduled for later. */
public record ScheduledMessage(String id, Message draft, long postAt, long created) {

  /** Slack's known bug: it accepts a scheduled message with metadata and never posts it. */
  boolean isEverPosted() {
    return draft.content().metadata() == null;
  }
}
