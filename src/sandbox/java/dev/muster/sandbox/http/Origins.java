package dev.muster.sandbox.http;

import com.sun.net.httpserver.Headers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a browser says a request comes from; what is no browser says nothing. */
final class Origins {

  private Origins() {}

  /** From a page that was not served here: posting needs no permission in a browser. */
  static boolean isForeign(Headers headers) {
    return !isOwn(headers.get("Origin"), headers.getFirst("Host"))
        || !isOwnFetch(headers.get("Sec-Fetch-Site"));
  }

  /** By either scheme: a proxy in front may speak HTTPS. */
  private static boolean isOwn(@Nullable List<String> origins, @Nullable String host) {
    return origins == null
        || origins.stream()
            .allMatch(each -> each.equals("http://" + host) || each.equals("https://" + host));
  }

  /** "none" is an address that somebody typed. */
  private static boolean isOwnFetch(@Nullable List<String> sites) {
    return sites == null
        || sites.stream().allMatch(each -> each.equals("same-origin") || each.equals("none"));
  }
}
