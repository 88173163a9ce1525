package dev.muster.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.muster.outbox.Undelivered;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one call of the Web API and sorts its answer: fine, later, or never. */
@Singleton
class SlackCalls {

  /** Slack's own trouble, and what an operator can mend while we wait. */
  private static final Set<String> PASSING =
      Set.of(
          "ratelimited",
          "rate_limited",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "team_added_to_org",
          "accesslimited",
          "invalid_auth",
          "account_inactive",
          "token_revoked",
          "token_expired");

  private final MethodsClient methods;

  SlackCalls(MethodsClient methods) {
    this.methods = methods;
  }

  /** A call as the SDK makes it. */
  @FunctionalInterface
  interface Call<T extends SlackApiTextResponse> {
    T ask(MethodsClient methods) throws IOException, SlackApiException;
  }

  /**
   * @param fine errors that mean it is so already; the answer is returned as it came
   */
  <T extends SlackApiTextResponse> T ask(String method, Call<T> call, String... fine)
      throws Undelivered {
    try {
      var answer = call.ask(methods);
      if (answer.isOk() || Set.of(fine).contains(String.valueOf(answer.getError()))) {
        return answer;
      }
      throw refused(method, answer);
    } catch (SlackApiException e) {
      throw Undelivered.later(
          "%s answered %d".formatted(method, e.getResponse().code()),
          retryAfter(e.getResponse().header("Retry-After")));
    } catch (IOException e) {
      throw Undelivered.later("%s did not answer: %s".formatted(method, e), Optional.empty());
    }
  }

  private static Undelivered refused(String method, SlackApiTextResponse answer) {
    var error = String.valueOf(answer.getError());
    if (PASSING.contains(error)) {
      return Undelivered.later(
          "%s answered %s".formatted(method, error), Optional.of(Duration.ofSeconds(5)));
    }
    return Undelivered.never(
        switch (error) {
          case "missing_scope" ->
              "Slack needs the scope %s for %s. Add it to the app and install it again."
                  .formatted(answer.getNeeded(), method);
          case "is_archived" ->
              "The channel is archived, so %s could not be done. Unarchive it to go on."
                  .formatted(method);
          case "channel_not_found" ->
              "Slack does not know the channel any more (%s).".formatted(method);
          case "not_in_channel" ->
              "Muster is not in the channel (%s). Invite it with /invite.".formatted(method);
          case "restricted_action" ->
              "This workspace does not let apps do %s. Ask a workspace admin.".formatted(method);
          default -> "Slack refused %s: %s.".formatted(method, error);
        });
  }

  private static Optional<Duration> retryAfter(@Nullable String seconds) {
    return seconds != null && seconds.matches("[0-9]{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
        : Optional.empty();
  }
}
