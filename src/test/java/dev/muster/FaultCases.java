package dev.muster;

import dev.muster.sandbox.faults.CallRequest;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Every call of an incident's life that can meet a fault. */
final class FaultCases {

  private static final FaultCase CREATE = FaultCase.of("conversations.create");
  private static final FaultCase TOPIC = FaultCase.of("conversations.setTopic");
  private static final FaultCase CARD =
      posting(number -> request -> isIn("inc-" + number, request));
  private static final FaultCase ANNOUNCEMENT =
      posting(number -> request -> isIn("incidents", request) && request.about("inc-" + number));

  /** From the declaration to the resolution. */
  static final List<FaultCase> LIFE =
      List.of(
          CREATE,
          FaultCase.of("conversations.invite"),
          TOPIC,
          FaultCase.of("pins.add"),
          FaultCase.of("chat.update"),
          FaultCase.of("conversations.history"),
          FaultCase.of("chat.getPermalink"),
          FaultCase.of("chat.scheduleMessage"),
          FaultCase.of("chat.deleteScheduledMessage"),
          CARD,
          ANNOUNCEMENT,
          posting(number ->
              request -> request.channelName().isEmpty() && request.about("inc-" + number)),
          posting(
              number -> request -> isIn("inc-" + number, request) && request.about("Rolled back")),
          posting(number ->
              request -> isIn("inc-" + number, request) && request.about("next SEV2 update")),
          FaultCase.any("files.getUploadURLExternal"),
          FaultCase.any("upload"),
          FaultCase.any("files.completeUploadExternal"),
          FaultCase.any("conversations.open"),
          FaultCase.any("users.info"),
          FaultCase.of("bookmarks.add"));

  /** What is asked only when an answer was lost. */
  static final List<FaultCase> LOOKS =
      List.of(
          FaultCase.any("users.conversations").after(CREATE),
          FaultCase.any("conversations.info").after(TOPIC),
          FaultCase.of("conversations.history").after(CARD),
          FaultCase.of("chat.scheduledMessages.list").after(FaultCase.of("chat.scheduleMessage")),
          FaultCase.any("conversations.list").after(ANNOUNCEMENT),
          FaultCase.any("conversations.join").after(ANNOUNCEMENT),
          FaultCase.of("bookmarks.list").after(FaultCase.of("bookmarks.add")));

  /**
   * What is called but now and then: where somebody has set up a rule, when a title changes, once a
   * week has passed.
   */
  static final List<FaultCase> RARE =
      List.of(
          FaultCase.any("views.update"),
          FaultCase.any("usergroups.users.list"),
          FaultCase.of("conversations.rename"),
          FaultCase.of("conversations.archive"),
          FaultCase.of("conversations.unarchive"));

  private FaultCases() {}

  private static FaultCase posting(IntFunction<Predicate<CallRequest>> when) {
    return FaultCase.of("chat.postMessage", when);
  }

  private static boolean isIn(String channel, CallRequest request) {
    return request.channelName().equals(channel) || request.channelName().startsWith(channel + "-");
  }
}
