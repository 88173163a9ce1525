package dev.muster.slack;

import com.slack.api.methods.SlackApiTextResponse;
import dev.muster.incident.Purpose;
import dev.muster.outbox.Errand;
import dev.muster.outbox.Lease;
import dev.muster.outbox.Undelivered;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt at an errand, and the only way it calls Slack: in Slack's pace, and only while the
 * errand is ours. For one thread.
 */
final class Attempt {

  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

  /** So many attempts take a quarter of an hour. */
  private static final int LOOKS = 20;

  private final SlackCalls slack;
  private final Errand errand;
  private final String method;
  private final Purpose purpose;
  private boolean turnUsed;

  /**
   * @param method whose turn was taken when the errand set out
   * @param purpose what the incident is for, which every message says
   */
  Attempt(SlackCalls slack, Errand errand, String method, Purpose purpose) {
    this.slack = slack;
    this.errand = errand;
    this.method = method;
    this.purpose = purpose;
  }

  /** For clearing up behind an errand that somebody else has taken over. */
  static Attempt afterwards(SlackCalls slack, Errand errand) {
    return new Attempt(slack, errand.withLease(Lease.UNLIMITED), "", Purpose.REAL);
  }

  /** What a message of ours is recognised by. */
  UUID id() {
    return errand.id();
  }

  Message marked(Message message) {
    return message.marked(purpose);
  }

  /** Look before doing it again. */
  boolean mayHaveHappened() {
    return errand.mayHaveHappened();
  }

  /** Nothing of this errand is older, by Slack's clock, which is not ours. */
  long earliest() {
    return errand.firstAttemptAt().minusSeconds(60).getEpochSecond();
  }

  /**
   * Changes something.
   *
   * @param fine errors that mean it is so already; the answer is returned as it came
   */
  <T extends SlackApiTextResponse> T ask(String asked, SlackCalls.Call<T> call, String... fine)
      throws Undelivered {
    return go(asked, Optional.empty(), true, call, fine);
  }

  /** Posts, in the pace of the channel as well. */
  <T extends SlackApiTextResponse> T askIn(
      String channel, String asked, SlackCalls.Call<T> call, String... fine) throws Undelivered {
    return go(asked, Optional.of(channel), true, call, fine);
  }

  /** Only reads, or does what is as good done twice: an answer that is lost leaves no doubt. */
  <T extends SlackApiTextResponse> T look(String asked, SlackCalls.Call<T> call, String... fine)
      throws Undelivered {
    return go(asked, Optional.empty(), false, call, fine);
  }

  /**
   * Finds out what the errand did before, or what stands there now. Empty when that is not to be
   * had: Slack refuses it for good, or it has failed for about a quarter of an hour. What a look-up
   * cannot tell says nothing of the call it serves, which then goes without.
   */
  <T extends SlackApiTextResponse> Optional<T> lookUp(
      String asked, SlackCalls.Call<T> call, String... fine) throws Undelivered {
    try {
      return Optional.of(look(asked, call, fine));
    } catch (Undelivered problem) {
      if (!problem.isLasting() && !(problem.counts() && errand.attempt() >= LOOKS)) {
        throw problem;
      }
      LOG.warn("{}: {} goes without a look-up: {}", errand.incident(), method, problem.inBrief());
      return Optional.empty();
    }
  }

  private <T extends SlackApiTextResponse> T go(
      String asked,
      Optional<String> channel,
      boolean changes,
      SlackCalls.Call<T> call,
      String... fine)
      throws Undelivered {
    slack.demandLease(errand);
    var hasTurn = asked.equals(method) && !turnUsed;
    slack.demandTurn(asked, channel, hasTurn, errand.priority());
    turnUsed |= hasTurn;
    return slack.ask(asked, channel, changes, call, fine);
  }

  /** The turn goes to somebody else, if looking was enough. */
  void over() {
    if (!turnUsed) {
      slack.giveBack(method);
    }
  }
}
