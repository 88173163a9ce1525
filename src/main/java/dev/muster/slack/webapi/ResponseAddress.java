package dev.muster.slack.webapi;

import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a response URL belongs to Slack: HTTPS at slack.com or GovSlack, or the host of
 * the configured API. Parses with the HTTP client's own parser, so that check and call cannot read
 * the URL differently.
 */
final class ResponseAddress {

  private final @Nullable HttpUrl api;

  /**
   * @param apiUrl as in {@link SlackSettings}
   */
  ResponseAddress(String apiUrl) {
    this.api = HttpUrl.parse(apiUrl);
  }

  boolean isSlacks(String address) {
    var url = HttpUrl.parse(address);
    if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
      return false;
    }
    var host = url.host().toLowerCase(Locale.ROOT);
    return isOfSlack(url, host) || isOfTheApi(url, host);
  }

  private static boolean isOfSlack(HttpUrl url, String host) {
    return url.isHttps()
        && url.port() == 443
        && (host.equals("slack.com")
            || host.endsWith(".slack.com")
            || host.endsWith(".slack-gov.com"));
  }

  private boolean isOfTheApi(HttpUrl url, String host) {
    return api != null && host.equals(api.host()) && (url.isHttps() || !api.isHttps());
  }
}
