package dev.muster.slack.webapi;

import com.slack.api.methods.SlackApiTextResponse;
import dev.muster.incident.IncidentKind;
import dev.muster.outbox.ClaimedEffect;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.Lease;
import dev.muster.slack.blockkit.Message;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt at an errand, and the only way it calls Slack: in Slack's pace, and only while the
 * errand is ours. For one thread.
 */
public final class SlackAttempt {

  private static final Logger LOG = LoggerFactory.getLogger(SlackAttempt.class);

  /** So many attempts take a quarter of an hour. */
  private static final int LOOKS = 20;

  private final SlackCalls slack;
  private final ClaimedEffect claimed;
  private final String method;
  private final IncidentKind purpose;
  private boolean turnUsed;

  /**
   * @param method whose turn was taken when the errand set out
   * @param purpose what the incident is for, which every message says
   */
  public SlackAttempt(
      SlackCalls slack, ClaimedEffect claimed, String method, IncidentKind purpose) {
    this.slack = slack;
    this.claimed = claimed;
    this.method = method;
    this.purpose = purpose;
  }

  /** For clearing up behind an errand that somebody else has taken over. */
  public static SlackAttempt afterwards(SlackCalls slack, ClaimedEffect claimed) {
    return new SlackAttempt(slack, claimed.withLease(Lease.UNLIMITED), "", IncidentKind.REAL);
  }

  /** What a message of ours is recognised by. */
  UUID id() {
    return claimed.id();
  }

  Message marked(Message message) {
    return message.marked(purpose);
  }

  /** Look before doing it again. */
  public boolean outcomeUnknown() {
    return claimed.outcomeUnknown();
  }

  /** Nothing of this errand is older, by Slack's clock, which is not ours. */
  public long earliest() {
    return claimed.firstAttemptAt().minusSeconds(60).getEpochSecond();
  }

  /**
   * Changes something.
   *
   * @param fine errors that mean it is so already; the answer is returned as it came
   */
  public <T extends SlackApiTextResponse> T ask(
      String asked, SlackCalls.Call<T> call, String... fine) throws EffectNotDone {
    return go(asked, Optional.empty(), true, call, fine);
  }

  /** Posts, in the pace of the channel as well. */
  <T extends SlackApiTextResponse> T askIn(
      String channel, String asked, SlackCalls.Call<T> call, String... fine) throws EffectNotDone {
    return go(asked, Optional.of(channel), true, call, fine);
  }

  /** Only reads, or does what is as good done twice: an answer that is lost leaves no doubt. */
  public <T extends SlackApiTextResponse> T look(
      String asked, SlackCalls.Call<T> call, String... fine) throws EffectNotDone {
    return go(asked, Optional.empty(), false, call, fine);
  }

  /**
   * Finds out what the errand did before, or what stands there now. Empty when that is not to be
   * had: Slack refuses it for good, or it has failed for about a quarter of an hour. What a look-up
   * cannot tell says nothing of the call it serves, which then goes without.
   */
  public <T extends SlackApiTextResponse> Optional<T> lookUp(
      String asked, SlackCalls.Call<T> call, String... fine) throws EffectNotDone {
    try {
      return Optional.of(look(asked, call, fine));
    } catch (EffectNotDone problem) {
      if (!problem.isLasting() && !(problem.counts() && claimed.attempt() >= LOOKS)) {
        throw problem;
      }
      LOG.warn("{}: {} goes without a look-up: {}", claimed.incident(), method, problem.inBrief());
      return Optional.empty();
    }
  }

  private <T extends SlackApiTextResponse> T go(
      String asked,
      Optional<String> channel,
      boolean changes,
      SlackCalls.Call<T> call,
      String... fine)
      throws EffectNotDone {
    slack.requireLease(claimed);
    var hasTurn = asked.equals(method) && !turnUsed;
    slack.requireTurn(asked, channel, hasTurn, claimed.priority());
    turnUsed |= hasTurn;
    return slack.ask(asked, channel, changes, call, fine);
  }

  /** The turn goes to somebody else, if looking was enough. */
  public void over() {
    if (!turnUsed) {
      slack.giveBack(method);
    }
  }
}
