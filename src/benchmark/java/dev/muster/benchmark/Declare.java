package dev.muster.benchmark;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;

import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.calls.Call;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A declare as the reporter lives through it, read off the workspace's log: from the moment the
 * form is sent until everybody is invited and the card is there, and until the card is pinned.
 */
final class Declare {

  private final Sandbox sandbox;
  private final String reporter;
  private final String title;
  private final long sentNanos;
  private final long answeredNanos;

  private Declare(
      Sandbox sandbox, String reporter, String title, long sentNanos, long answeredNanos) {
    this.sandbox = sandbox;
    this.reporter = reporter;
    this.title = title;
    this.sentNanos = sentNanos;
    this.answeredNanos = answeredNanos;
  }

  static Declare of(Sandbox sandbox, String person, String title) {
    open(sandbox, person, title);
    return submit(sandbox, person, title);
  }

  /** Returns with the form before the person's eyes: it opens after the command was answered. */
  static void open(Sandbox sandbox, String person, String title) {
    var typed = sandbox.person(person).type("#general", "/incident declare sev3 " + title);
    if (!typed.isAcked()) {
      throw new IllegalStateException(title + " was not taken: " + typed);
    }
    untilTrue("the form for %s is open".formatted(title), () -> isOpen(sandbox, person, title));
  }

  private static boolean isOpen(Sandbox sandbox, String person, String title) {
    var shown =
        sandbox
            .person(person)
            .view()
            .filter(form -> form.value("title", "input").path("value").asText().equals(title));
    return shown.isPresent()
        && sandbox.calls().of("views.open").stream().noneMatch(Call::isRunning);
  }

  static Declare submit(Sandbox sandbox, String person, String title) {
    var sent = System.nanoTime();
    var answer = sandbox.person(person).submit();
    if (!answer.isAccepted()) {
      throw new IllegalStateException(title + " was refused: " + answer.errors());
    }
    return new Declare(sandbox, person, title, sent, System.nanoTime());
  }

  long sentNanos() {
    return sentNanos;
  }

  /** Milliseconds until everybody is invited and the card is posted. */
  double awaitUsable() {
    return until("%s is usable".formatted(title), this::usableMillis);
  }

  /** The same, if it has come to that. */
  Optional<Double> usableMillis() {
    return usable().map(this::millis);
  }

  /** Milliseconds until the card is pinned, too. */
  double awaitDone() {
    awaitUsable();
    return millis(
        until("%s has its card pinned".formatted(title), () -> ended("pins.add", channel())));
  }

  /**
   * Where the time goes that no call takes, in milliseconds: until the form is answered, from there
   * to the first call, and from its answer to the last of the next.
   */
  List<Double> pauses() {
    var channel = channel();
    var created =
        sandbox.calls().of("conversations.create").stream()
            .filter(call -> call.startedNanos() >= sentNanos)
            .findFirst()
            .orElseThrow();
    var began =
        Stream.of("conversations.invite", "chat.postMessage")
            .flatMap(method -> fine(method, channel))
            .mapToLong(Call::startedNanos)
            .max()
            .orElseThrow();
    return List.of(
        (answeredNanos - sentNanos) / 1e6,
        (created.startedNanos() - answeredNanos) / 1e6,
        (began - created.endedNanos()) / 1e6);
  }

  private double millis(Call last) {
    return (last.endedNanos() - sentNanos) / 1e6;
  }

  private Optional<Call> usable() {
    var channel = channel();
    var card = ended("chat.postMessage", channel);
    var invited = invitation(channel, reporter);
    var others = invitation(channel, other());
    return card.isEmpty() || invited.isEmpty() || others.isEmpty()
        ? Optional.empty()
        : List.of(card.get(), invited.get(), others.get()).stream()
            .max(Comparator.comparingLong(Call::endedNanos));
  }

  /** Somebody who has not declared it, and is called in. */
  private String other() {
    return TestEnvironment.EVERYBODY.stream()
        .filter(name -> !name.equals(reporter))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Call> invitation(String channel, String person) {
    var id = sandbox.person(person).id();
    return fine("conversations.invite", channel)
        .filter(call -> call.arguments().getOrDefault("users", "").contains(id))
        .min(Comparator.comparingLong(Call::endedNanos));
  }

  private Optional<Call> ended(String method, String channel) {
    return fine(method, channel).min(Comparator.comparingLong(Call::endedNanos));
  }

  private Stream<Call> fine(String method, String channel) {
    return sandbox.calls().of(method).stream()
        .filter(call -> call.outcome().equals("ok") && call.channel().equals(channel));
  }

  /** The channel of the card; announcements are posted by the name of another channel. */
  private String channel() {
    return sandbox.calls().of("chat.postMessage").stream()
        .filter(call -> call.arguments().getOrDefault("text", "").contains(title))
        .map(Call::channel)
        .filter(channel ->
            !sandbox.calls().of("conversations.invite").stream()
                .filter(call -> call.channel().equals(channel))
                .toList()
                .isEmpty())
        .findFirst()
        .orElse("");
  }
}
