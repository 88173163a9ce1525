package dev.muster.slack.webapi;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.muster.outbox.ClaimedEffect;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes Web API calls and classifies their failures: retry later, throttled, unreachable, unknown
 * outcome, or permanent.
 */
@Singleton
public class SlackCalls {

  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  /** Temporary errors of Slack's, raised before anything was done. */
  private static final Set<String> PASSING =
      Set.of("service_unavailable", "request_timeout", "team_added_to_org", "accesslimited");

  /** Equivalent to HTTP status 429, which most methods answer with. */
  private static final Set<String> LIMITED =
      Set.of("ratelimited", "rate_limited", "too_many_requests");

  /**
   * Slack documents these as: "It's possible some aspect of the operation succeeded before the
   * error was raised."
   */
  private static final Set<String> UNCLEAR = Set.of("internal_error", "fatal_error");

  /** Errors that an operator can correct; effects wait until then. */
  private static final Set<String> SHUT_OUT =
      Set.of(
          "invalid_auth",
          "not_authed",
          "account_inactive",
          "token_revoked",
          "token_expired",
          "org_login_required",
          "two_factor_setup_required");

  private static final Duration SHORT_PAUSE = Duration.ofSeconds(5);

  private final MethodsClient methods;
  private final RateLimiter limiter;
  private final SlackAvailability reachability;
  private final InstantSource clock;

  SlackCalls(
      MethodsClient methods,
      RateLimiter limiter,
      SlackAvailability reachability,
      InstantSource clock) {
    this.methods = methods;
    this.limiter = limiter;
    this.reachability = reachability;
    this.clock = clock;
  }

  @FunctionalInterface
  public interface Call<T extends SlackApiTextResponse> {
    public T ask(MethodsClient methods) throws IOException, SlackApiException;
  }

  /** Whether the same call may succeed a little later. */
  static boolean mayPass(String error) {
    return PASSING.contains(error) || UNCLEAR.contains(error);
  }

  void requireLease(ClaimedEffect claimed) throws EffectNotDone {
    if (!claimed.lease().holds(clock.instant())) {
      throw EffectNotDone.throttled("the lease ran out before the call", Duration.ZERO);
    }
  }

  public void requireTurn(
      String method, Optional<String> channel, boolean hasTurn, Priority priority)
      throws EffectNotDone {
    var now = clock.instant();
    var opens = channel.flatMap(each -> limiter.takeIn(each, now));
    if (opens.isEmpty() && !hasTurn) {
      opens = limiter.take(method, priority, now);
    }
    if (opens.isPresent()) {
      throw EffectNotDone.throttled(
          "Slack's limit for " + method, Duration.between(now, opens.get()));
    }
  }

  void giveBack(String method) {
    limiter.giveBack(method, clock.instant());
  }

  /**
   * @param changes whether a lost answer leaves the outcome unknown
   * @param fine errors that the caller handles; the answer is returned as received
   * @throws EffectNotDone also when the answer cannot be read, as if it had been lost
   */
  public <T extends SlackApiTextResponse> T ask(
      String method, Optional<String> channel, boolean changes, Call<T> call, String... fine)
      throws EffectNotDone {
    try {
      var answer = call.ask(methods);
      if (!AnswerFields.areThere(answer)) {
        throw missed(method + " answered without the fields that it must have", changes);
      }
      reachability.answered();
      var error = String.valueOf(answer.getError());
      if (answer.isOk() || !LIMITED.contains(error)) {
        limiter.passed(method, channel, clock.instant());
      }
      if (answer.isOk() || Set.of(fine).contains(error)) {
        return answer;
      }
      throw refused(method, channel, changes, answer);
    } catch (SlackApiException e) {
      throw answered(method, channel, changes, e);
    } catch (IOException e) {
      throw unanswered(method, changes, e);
    } catch (RuntimeException e) {
      if (isFromReading(e)) {
        throw missed("%s answered what nobody can read: %s".formatted(method, brief(e)), changes);
      }
      throw e;
    }
  }

  /**
   * Whether the SDK failed to parse the answer. Besides the parser's exceptions it throws others on
   * an answer of unexpected shape.
   */
  private static boolean isFromReading(RuntimeException e) {
    return e instanceof JsonParseException
        || Arrays.stream(e.getStackTrace())
            .anyMatch(frame ->
                frame.getClassName().startsWith("com.slack.api.")
                    && frame.getMethodName().startsWith("parseJsonResponse"));
  }

  /** Omits the exception's message, which may contain parts of the answer. */
  private static String brief(RuntimeException e) {
    return e.getClass().getSimpleName();
  }

  private EffectNotDone answered(
      String method, Optional<String> channel, boolean changes, SlackApiException e) {
    var status = e.getResponse().code();
    var problem = "%s answered %s".formatted(method, status);
    if (status == TOO_MANY) {
      reachability.answered();
      return limited(method, channel, problem, e.getResponse().header("Retry-After"));
    }
    if (status >= SERVER_ERROR) {
      return missed(problem, changes);
    }
    return EffectNotDone.later(problem, Optional.empty());
  }

  private EffectNotDone limited(
      String method, Optional<String> channel, String problem, @Nullable String seconds) {
    var wait = retryAfter(seconds).orElse(SHORT_PAUSE);
    limiter.pause(method, channel, wait, clock.instant());
    return EffectNotDone.paused(problem, wait);
  }

  private EffectNotDone unanswered(String method, boolean changes, IOException e) {
    return missed("%s did not answer: %s".formatted(method, e), changes && !NeverSent.isBehind(e));
  }

  private EffectNotDone missed(String problem, boolean doubtful) {
    reachability.missed();
    if (reachability.isLost()) {
      return EffectNotDone.unreachable(problem, doubtful);
    }
    return doubtful
        ? EffectNotDone.unknownOutcome(problem)
        : EffectNotDone.later(problem, Optional.empty());
  }

  private EffectNotDone refused(
      String method, Optional<String> channel, boolean changes, SlackApiTextResponse answer) {
    var error = String.valueOf(answer.getError());
    var problem = "%s answered %s".formatted(method, error);
    if (LIMITED.contains(error)) {
      return limited(method, channel, problem, header(answer, "retry-after"));
    }
    if (PASSING.contains(error)) {
      return EffectNotDone.later(problem, Optional.of(SHORT_PAUSE));
    }
    if (UNCLEAR.contains(error)) {
      return changes
          ? EffectNotDone.unknownOutcome(problem)
          : EffectNotDone.later(problem, Optional.of(SHORT_PAUSE));
    }
    if (SHUT_OUT.contains(error)) {
      return EffectNotDone.unreachable(
          "Slack does not accept Muster's token (%s). Install the app again and set SLACK_BOT_TOKEN."
              .formatted(error),
          false);
    }
    return switch (error) {
      case "is_archived", "is_inactive" ->
          EffectNotDone.neverThere(
              "The channel is archived, so %s could not be done. Unarchive it to go on."
                  .formatted(method));
      case "channel_not_found" ->
          EffectNotDone.neverThere(
              "Slack does not know the channel any more (%s). If it was deleted, declare again."
                  .formatted(method));
      case "not_in_channel" ->
          EffectNotDone.neverThere(
              "Muster is not in the channel (%s). Bring it back with /invite.".formatted(method));
      case "missing_scope" ->
          EffectNotDone.permanent(
              "missing_scope " + answer.getNeeded(),
              "Slack needs the scope %s for %s. Add it under OAuth & Permissions, install the app again."
                  .formatted(answer.getNeeded(), method));
      default ->
          EffectNotDone.permanent(
              method + " " + error,
              error.startsWith("restricted_action")
                  ? "This workspace does not let apps do %s. Ask a workspace admin."
                      .formatted(method)
                  : "Slack refused %s: %s.".formatted(method, error));
    };
  }

  private static @Nullable String header(SlackApiTextResponse answer, String name) {
    var headers = answer.getHttpResponseHeaders();
    return headers == null
        ? null
        : headers.entrySet().stream()
            .filter(each -> name.equalsIgnoreCase(each.getKey()))
            .flatMap(each -> each.getValue().stream())
            .findFirst()
            .orElse(null);
  }

  private static Optional<Duration> retryAfter(@Nullable String seconds) {
    return seconds != null && seconds.matches("[0-9]{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
        : Optional.empty();
  }
}
