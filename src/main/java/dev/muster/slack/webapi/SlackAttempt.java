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
 * One attempt at an effect. All its Web API calls go through here, which keeps the rate limits and
 * checks the lease. For one thread.
 */
public final class SlackAttempt {

  private static final Logger LOG = LoggerFactory.getLogger(SlackAttempt.class);

  /** With the outbox's backoff, this many attempts take about a quarter of an hour. */
  private static final int LOOKS = 20;

  private final SlackCalls slack;
  private final ClaimedEffect claimed;
  private final String method;
  private final IncidentKind purpose;
  private boolean turnUsed;

  /**
   * @param method the method whose turn was taken before the effect started
   * @param purpose the kind of the incident, which marks its messages
   */
  public SlackAttempt(
      SlackCalls slack, ClaimedEffect claimed, String method, IncidentKind purpose) {
    this.slack = slack;
    this.claimed = claimed;
    this.method = method;
    this.purpose = purpose;
  }

  /** For deleting what an effect did after another process took it over: without a lease. */
  public static SlackAttempt afterwards(SlackCalls slack, ClaimedEffect claimed) {
    return new SlackAttempt(slack, claimed.withLease(Lease.UNLIMITED), "", IncidentKind.REAL);
  }

  /** The id by which the effect's message is found again. */
  UUID id() {
    return claimed.id();
  }

  Message marked(Message message) {
    return message.marked(purpose);
  }

  /** Whether an earlier attempt may have succeeded, so that the caller must look first. */
  public boolean outcomeUnknown() {
    return claimed.outcomeUnknown();
  }

  /**
   * No result of this effect is older: its first attempt in Unix seconds, minus a minute, because
   * Slack's clock may differ from ours.
   */
  public long earliest() {
    return claimed.firstAttemptAt().minusSeconds(60).getEpochSecond();
  }

  /**
   * Makes a call that changes something, so that a lost answer leaves the outcome unknown.
   *
   * @param fine errors that the caller handles; the answer is returned as received
   */
  public <T extends SlackApiTextResponse> T ask(
      String asked, SlackCalls.Call<T> call, String... fine) throws EffectNotDone {
    return go(asked, Optional.empty(), true, call, fine);
  }

  /** Like {@link #ask}, within the channel's rate limit as well. */
  <T extends SlackApiTextResponse> T askIn(
      String channel, String asked, SlackCalls.Call<T> call, String... fine) throws EffectNotDone {
    return go(asked, Optional.of(channel), true, call, fine);
  }

  /**
   * Makes a call that only reads or can be repeated safely: a lost answer means that it is retried.
   */
  public <T extends SlackApiTextResponse> T look(
      String asked, SlackCalls.Call<T> call, String... fine) throws EffectNotDone {
    return go(asked, Optional.empty(), false, call, fine);
  }

  /**
   * Looks up what an earlier attempt did, or the current state. Empty when Slack refuses the
   * look-up permanently, or it has failed for about a quarter of an hour; the effect then goes on
   * without it.
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

  /** Returns the turn if it was not used, as when looking was enough. */
  public void over() {
    if (!turnUsed) {
      slack.giveBack(method);
    }
  }
}
