package dev.muster.slack;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Optional;

/**
 * @param apiUrl ends in {@code /api/}
 * @param appToken set to connect by Socket Mode
 * @param announceChannel a name or an id
 */
@ConfigurationProperties("muster.slack")
record SlackSettings(
    String botToken,
    String signingSecret,
    @Bindable(defaultValue = "https://slack.com/api/") String apiUrl,
    Optional<String> appToken,
    Optional<String> announceChannel) {

  /** Slack gives up on a call of ours after far less; a lease must outlast a few of these. */
  static final int CALL_TIMEOUT_MILLIS = 8000;

  SlackSettings {
    appToken = appToken.filter(token -> !token.isBlank());
    announceChannel = announceChannel.filter(name -> !name.isBlank());
  }

  /** Never prints a secret. */
  @Override
  public String toString() {
    return "SlackSettings[" + apiUrl + "]";
  }
}
