package dev.muster.benchmark;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;

import dev.muster.benchmark.SlackRequest.Kind;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * A day's post, recorded as the workspace sent it: what five people type, press, fill in and pin in
 * sixteen incidents.
 */
final class Post {

  private static final int INCIDENTS = 16;
  private static final List<String> ROLES =
      List.of("COMMANDER", "OPERATIONS", "COMMUNICATIONS", "SCRIBE");

  private final SlackRequest declare;
  private final Map<Kind, List<SlackRequest>> letters;

  private Post(SlackRequest declare, List<SlackRequest> letters) {
    this.declare = declare;
    this.letters = letters.stream().collect(Collectors.groupingBy(SlackRequest::kind));
  }

  static Post of(Sandbox sandbox, Recorder recorder) {
    for (var number = 1; number <= INCIDENTS; number++) {
      Declare.of(sandbox, TestEnvironment.REPORTER, "Trouble " + number).awaitDone();
    }
    var declare =
        recorder.letters().stream()
            .filter(each -> each.kind() == Kind.FORM)
            .findFirst()
            .orElseThrow();
    recorder.forget();
    for (var number = 1; number <= INCIDENTS; number++) {
      record(sandbox, recorder, "inc-%d-trouble-%d".formatted(number, number));
    }
    untilTrue("events are recorded", () -> has(recorder.letters(), Kind.EVENT));
    sandbox.settle();
    return new Post(declare, withoutOpening(recorder.letters()));
  }

  SlackRequest declare() {
    return declare;
  }

  SlackRequest any(Kind kind, SplittableRandom random) {
    var ofKind = letters.getOrDefault(kind, List.of());
    return ofKind.get(random.nextInt(ofKind.size()));
  }

  private static void record(Sandbox sandbox, Recorder recorder, String channel) {
    var reporter = sandbox.person(TestEnvironment.REPORTER);
    reporter.type(channel, "/incident update");
    reporter.fill("words/input", "Still looking");
    recorder.passOn(false);
    reporter.submit();
    var card =
        until(
            "a card",
            () ->
                reporter.messages(channel).stream()
                    .filter(message -> message.fromApp() && message.pinned())
                    .findFirst());
    for (var name : List.of("tom", "priya", "lena", "sam", TestEnvironment.REPORTER)) {
      work(sandbox, channel, card, name);
    }
    sandbox.settle();
    recorder.passOn(true);
  }

  private static void work(Sandbox sandbox, String channel, PostedMessage card, String name) {
    var person = sandbox.person(name);
    person.type(channel, "/incident note Restarted the workers, no change yet");
    person.type(channel, "/incident note The queue is at 40,000 and growing");
    person.type(channel, "/incident status");
    person.type(channel, "/incident list");
    person.type(channel, "/incident declare sev2 Search is down, too");
    for (var role : ROLES) {
      person.click(card, "take-role/" + role);
    }
    person.click(card, "post-update");
    person.type(channel, "It began with the deploy of 14:02");
    var said = person.messages(channel).getLast();
    person.react(said, "pushpin");
    person.pin(said);
  }

  private static List<SlackRequest> withoutOpening(List<SlackRequest> letters) {
    return new ArrayList<>(
        letters.stream().filter(each -> !each.mentions("text=/incident update")).toList());
  }

  private static boolean has(List<SlackRequest> letters, Kind kind) {
    return letters.stream().anyMatch(each -> each.kind() == kind);
  }
}
