package dev.muster.sandbox.http;

import com.sun.net.httpserver.Headers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, by the headers that browsers send. Other clients do not send them.
 */
final class Origins {

  private Origins() {}

  /** Whether a page of another website sent the request; browsers allow any page to post. */
  static boolean isForeign(Headers headers) {
    return !isOwn(headers.get("Origin"), headers.getFirst("Host"))
        || !isOwnFetch(headers.get("Sec-Fetch-Site"));
  }

  /** Accepts both schemes, because a proxy in front may use HTTPS. */
  private static boolean isOwn(@Nullable List<String> origins, @Nullable String host) {
    return origins == null
        || origins.stream()
            .allMatch(each -> each.equals("http://" + host) || each.equals("https://" + host));
  }

  /** "none" means that a person typed the address. */
  private static boolean isOwnFetch(@Nullable List<String> sites) {
    return sites == null
        || sites.stream().allMatch(each -> each.equals("same-origin") || each.equals("none"));
  }
}
