package dev.muster.slack.webapi;

import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Whether an address that came with a delivery is Slack's: over HTTPS at slack.com or GovSlack, or
 * at the host of the configured API. Read by the parser of the client that calls it, so that the
 * two cannot understand it differently.
 */
final class ResponseAddress {

  private final @Nullable HttpUrl api;

  /**
   * @param apiUrl of the settings
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
