package dev.muster.killsweep;

import static dev.muster.testing.Patience.untilTrue;

import dev.muster.killsweep.Breakpoint.Moment;
import dev.muster.sandbox.faults.CallRequest;
import dev.muster.sandbox.faults.FaultInjector;
import dev.muster.sandbox.faults.HeldCall;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Slack calls that are held until their caller is gone, and then are lost on the way. */
final class HeldCalls {

  private static final String POST = "chat.postMessage";
  private static final String UPDATE = "chat.update";

  private final FaultInjector faults;
  private final Map<String, HeldCall> holds = new LinkedHashMap<>();

  HeldCalls(FaultInjector faults) {
    this.faults = faults;
  }

  void declareUpToChannel(Moment moment, String title) {
    hold(moment, "conversations.create", call -> call.about(title));
  }

  /** Whoever declares for the first time that day. */
  void introduce(Moment moment, String personId) {
    hold(moment, "users.info", call -> personId.equals(call.arguments().get("user")));
  }

  void declareUpToCard(Moment moment, String title) {
    hold(moment, "conversations.invite", in(title));
    hold(moment, "conversations.setTopic", in(title));
    hold(moment, POST, in(title));
    hold(moment, POST, inAnnouncements().and(call -> call.about(title)));
  }

  void declareUpToPin(Moment moment, String title) {
    hold(moment, "pins.add", in(title));
  }

  void declareInsured(Moment moment, String title) {
    hold(moment, "chat.scheduleMessage", in(title));
  }

  void updateOrResolve(Moment moment, String title) {
    hold(moment, "chat.deleteScheduledMessage", in(title));
    hold(moment, POST, in(title));
    hold(moment, "conversations.setTopic", in(title));
    hold(moment, UPDATE, in(title).and(isSettling().negate()));
    hold(moment, UPDATE, in(title).and(isSettling()));
    hold(moment, UPDATE, inAnnouncements().and(call -> call.about(title)));
  }

  void remind(Moment moment, String title) {
    hold(moment, POST, in(title));
    hold(moment, UPDATE, in(title).and(isSettling()));
  }

  /** What follows once a reminder has been posted. */
  void showReminded(Moment moment, String title) {
    hold(moment, "chat.scheduleMessage", in(title));
    hold(moment, UPDATE, in(title).and(isSettling().negate()));
  }

  void openForm(Moment moment, String words) {
    hold(moment, "views.open", call -> call.about(words));
  }

  /** What is asked before something is done that may have been done. */
  void lookInto(String title) {
    hold(Moment.AFTER, "conversations.info", in(title));
    hold(Moment.AFTER, "conversations.history", in(title));
    hold(Moment.AFTER, "chat.scheduledMessages.list", in(title));
  }

  void look(String method) {
    hold(Moment.AFTER, method, any -> true);
  }

  int size() {
    return holds.size();
  }

  void awaitCaught() {
    try {
      untilTrue("every call is held", () -> holds.values().stream().allMatch(HeldCall::isCaught));
    } catch (AssertionError late) {
      var missing = new LinkedHashMap<>(holds);
      missing.values().removeIf(HeldCall::isCaught);
      throw new AssertionError("never called: " + missing.keySet(), late);
    }
  }

  /** All are lost on the way, or on the way back. */
  void drop() {
    holds.values().forEach(HeldCall::drop);
    holds.clear();
  }

  /**
   * They go on their way. Each topic set is told in its channel, so one that arrives too late
   * cannot be told from one that was meant: those go with the answers.
   */
  void releaseAnswers() {
    releaseIf(name -> name.contains("AFTER") || name.contains("setTopic"));
  }

  void release() {
    releaseIf(any -> true);
  }

  private void releaseIf(Predicate<String> named) {
    holds
        .entrySet()
        .removeIf(each -> {
          var goes = named.test(each.getKey());
          if (goes) {
            each.getValue().release();
          }
          return goes;
        });
  }

  private void hold(Moment moment, String method, Predicate<CallRequest> when) {
    var hold =
        moment == Moment.BEFORE ? faults.holdBefore(method, when) : faults.hold(method, when);
    holds.put("%d %s %s".formatted(holds.size(), moment, method), hold);
  }

  private static Predicate<CallRequest> in(String title) {
    return call -> call.channelName().endsWith("-" + title);
  }

  private static Predicate<CallRequest> inAnnouncements() {
    return call ->
        call.channelName().equals("incidents")
            || "incidents".equals(call.arguments().get("channel"));
  }

  private static Predicate<CallRequest> isSettling() {
    return call -> String.valueOf(call.arguments().get("text")).contains("was asked for");
  }
}
