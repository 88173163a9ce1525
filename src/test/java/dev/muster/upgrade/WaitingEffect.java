package dev.muster.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.sandbox.calls.Call;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * An effect that waited when the old version was stopped, as its row was.
 *
 * @param place where its incident lived in Slack; empty while its channel was not opened
 * @param on it had been carried out, and nobody had stored that
 */
public record WaitingEffect(
    long sequence, String id, String incident, JsonNode body, JsonNode place, boolean on) {

  private static final Set<String> SHOWING =
      Set.of(
          "keep-insurance", "refresh-announcement", "refresh-card", "rename-channel", "set-topic");

  /**
   * What is wrong with the calls that carried it out; empty when there was what there must be.
   *
   * @param opened the channel of the incident that had none
   */
  public Optional<String> missingOrRepeated(List<Call> calls, String opened) {
    var channel = place.path("channel_id").asText(opened);
    return switch (body.path("kind").asText()) {
      case "post-card",
          "post-fact",
          "brief-role-holder",
          "remind-of-update",
          "nudge-people",
          "notice-absence",
          "show-runbooks",
          "report-problem",
          "ask-to-archive",
          "tell-follower" ->
          times(on ? 0 : 1, calls, "chat.postMessage", this::isMine);
      case "announce" ->
          place.path("announcement_message").isTextual()
              ? shown(calls, "announcement_message")
              : times(1, calls, "chat.postMessage", this::isMine);
      case "refresh-card" -> shown(calls, "card_message");
      case "refresh-announcement" -> shown(calls, "announcement_message");
      case "settle-reminder", "settle-nudge", "settle-archive-question" ->
          times(1, calls, "chat.update", has("ts", text("message")));
      case "archive-channel" ->
          times(1, calls, "chat.update", has("ts", text("message")))
              .or(() -> times(1, calls, "conversations.archive", has("channel", channel)));
      case "open-channel" ->
          times(
              1,
              calls,
              "conversations.create",
              call -> argument(call, "name").startsWith("inc-" + incident + "-"));
      case "set-topic" -> times(1, calls, "conversations.setTopic", has("channel", channel));
      case "rename-channel" -> times(1, calls, "conversations.rename", has("channel", channel));
      case "pin-card" -> times(1, calls, "pins.add", has("channel", channel));
      case "keep-insurance" -> times(1, calls, "chat.scheduleMessage", has("channel", channel));
      case "invite", "call-in" ->
          times(1, calls, "conversations.invite", has("channel", channel).and(this::invites));
      case "invite-group" ->
          times(
              1,
              calls,
              "conversations.invite",
              has("channel", channel).and(call -> argument(call, "users").contains(",")));
      // Nobody who was looked up within a day is looked up again.
      case "introduce-person" -> Optional.empty();
      case "assign-once-known" -> some(calls, "users.info", has("user", text("person")));
      case "read-message" ->
          times(1, calls, "chat.getPermalink", has("message_ts", text("message")));
      case "whisper" ->
          times(
              1,
              calls,
              "chat.postEphemeral",
              has("channel", channel)
                  .and(has("user", text("to")))
                  .and(has("text", text("sentence"))));
      case "catch-up" ->
          times(
              1,
              calls,
              "chat.postEphemeral",
              has("channel", channel).and(has("user", text("person"))));
      case "show-channel" -> times(1, calls, "views.update", has("view_id", text("form")));
      case "add-bookmark" ->
          times(
              1,
              calls,
              "bookmarks.add",
              has("channel_id", channel).and(has("title", text("title"))));
      case "upload-postmortem" ->
          times(1, calls, "files.completeUploadExternal", has("channel_id", channel));
      case "unarchive-channel" -> times(1, calls, "conversations.join", has("channel", channel));
      default -> Optional.of("nobody says what it must do");
    };
  }

  /** What shows a state may have given way to another that shows a newer one. */
  public boolean mayEndAs(String state) {
    return state.equals("DONE") || (state.equals("SUPERSEDED") && SHOWING.contains(text("kind")));
  }

  /** What shows the newest state may be shown again, for what came about since. */
  private Optional<String> shown(List<Call> calls, String message) {
    return some(calls, "chat.update", has("ts", place.path(message).asText()));
  }

  private boolean isMine(Call call) {
    return argument(call, "metadata").contains(id);
  }

  private boolean invites(Call call) {
    var people = new TreeSet<String>();
    StreamSupport.stream(body.path("people").spliterator(), false)
        .map(JsonNode::asText)
        .forEach(people::add);
    return new TreeSet<>(Arrays.asList(argument(call, "users").split(","))).equals(people);
  }

  private String text(String key) {
    return body.path(key).asText();
  }

  private static Predicate<Call> has(String argument, String value) {
    return call -> argument(call, argument).equals(value);
  }

  private static String argument(Call call, String name) {
    return call.arguments().getOrDefault(name, "");
  }

  private static Optional<String> some(List<Call> calls, String method, Predicate<Call> wanted) {
    return count(calls, method, wanted) > 0 ? Optional.empty() : Optional.of("no " + method);
  }

  private static Optional<String> times(
      long times, List<Call> calls, String method, Predicate<Call> wanted) {
    var count = count(calls, method, wanted);
    return count == times
        ? Optional.empty()
        : Optional.of("%s %s times, not %s".formatted(method, count, times));
  }

  private static long count(List<Call> calls, String method, Predicate<Call> wanted) {
    return calls.stream().filter(call -> call.method().equals(method)).filter(wanted).count();
  }
}
