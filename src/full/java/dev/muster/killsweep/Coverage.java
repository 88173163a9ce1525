package dev.muster.killsweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.calls.CallLog;
import java.util.List;

/** What a sweep must come by, and nothing else: whatever is new has to be swept, too. */
final class Coverage {

  private Coverage() {}

  static void ofCommits(List<String> journal) {
    assertThat(journal)
        .filteredOn(label -> label.startsWith("settle") || label.startsWith("claim"))
        .flatMap(label -> List.of(label.split(" ")))
        .extracting(word -> word.replaceFirst("/.*", ""))
        .as("what is swept here")
        .containsOnly(
            "claim",
            "settle",
            "open-channel",
            "introduce-person",
            "invite",
            "post-card",
            "keep-insurance",
            "set-topic",
            "announce",
            "pin-card",
            "post-fact",
            "refresh-card",
            "refresh-announcement",
            "remind-of-update",
            "settle-reminder",
            "show-channel");
  }

  static void ofCalls(CallLog calls) {
    assertThat(calls.toSlack())
        .extracting(call -> call.method())
        .as("what is held here, and who we are")
        .containsOnly(
            "auth.test",
            "views.open",
            "views.update",
            "conversations.create",
            "users.info",
            "conversations.invite",
            "conversations.setTopic",
            "chat.postMessage",
            "pins.add",
            "chat.update",
            "chat.scheduleMessage",
            "chat.deleteScheduledMessage",
            "chat.scheduledMessages.list",
            "conversations.info",
            "conversations.history",
            "users.conversations",
            "conversations.list",
            "conversations.join");
  }
}
