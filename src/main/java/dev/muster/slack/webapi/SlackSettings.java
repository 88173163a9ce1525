package dev.muster.slack.webapi;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.Optional;

/**
 * @param apiUrl ends in {@code /api/}
 * @param callTimeout for one whole call; Slack gives up on a delivery to Muster after far less
 * @param appToken if set, Muster connects by Socket Mode
 * @param announceChannel a name or an id
 */
@ConfigurationProperties("muster.slack")
public record SlackSettings(
    String botToken,
    String signingSecret,
    @Bindable(defaultValue = "https://slack.com/api/") String apiUrl,
    @Bindable(defaultValue = "8s") Duration callTimeout,
    Optional<String> appToken,
    Optional<String> announceChannel) {

  public SlackSettings {
    appToken = appToken.filter(token -> !token.isBlank());
    announceChannel = announceChannel.filter(name -> !name.isBlank());
  }

  /** Omits the secrets. */
  @Override
  public String toString() {
    return "SlackSettings[" + apiUrl + "]";
  }
}
