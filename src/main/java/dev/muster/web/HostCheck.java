package dev.muster.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.netty.util.NetUtil;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Serves the pages only under known host names. They have no login, so without this check a website
 * could point its own host name to Muster's address (DNS rebinding) and read the pages through the
 * browser of a person inside the network. An IP address as the host is safe, because it cannot be
 * pointed elsewhere.
 *
 * <p>The check skips paths that reveal nothing without a signature or a token, and those that
 * monitoring requests under any host name.
 */
@ServerFilter("/**")
class HostCheck implements Ordered {

  private static final List<String> LEFT_OUT =
      List.of("/slack/events", "/api/", "/health", "/audit");

  private static final int LONGEST = 300;

  private static final Pattern HOST =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]++)]|([^:\\[\\]]++))(?::[0-9]{1,5})?+");

  private final Set<String> names;

  HostCheck(WebSettings settings) {
    this.names =
        settings.hosts().stream().map(HostCheck::plain).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    var hosts = request.getHeaders().getAll(HttpHeaders.HOST);
    return isLeftOut(request.getPath()) || isKnown(hosts) ? null : refusal(hosts);
  }

  private static boolean isLeftOut(String path) {
    return LEFT_OUT.stream().anyMatch(path::startsWith);
  }

  /** A request without a Host header passes: every browser sends one. */
  private boolean isKnown(List<String> hosts) {
    return hosts.isEmpty() || (hosts.size() == 1 && isKnown(hosts.getFirst()));
  }

  private boolean isKnown(String header) {
    if (header.length() > LONGEST) {
      return false;
    }
    var host = HOST.matcher(header);
    if (!host.matches()) {
      return false;
    }
    if (host.group(1) != null) {
      return NetUtil.isValidIpV6Address(host.group(1));
    }
    var name = plain(host.group(2));
    return name.equals("localhost") || NetUtil.isValidIpV4Address(name) || names.contains(name);
  }

  private static HttpResponse<?> refusal(List<String> hosts) {
    var asked = String.join(", ", hosts);
    return HttpResponse.status(HttpStatus.FORBIDDEN)
        .contentType(MediaType.TEXT_PLAIN_TYPE)
        .body(
            "Muster's pages do not open at \"%s\": this host name is not configured."
                    .formatted(asked.substring(0, Math.min(asked.length(), 100)))
                + " Ask whoever runs Muster to set MUSTER_PAGES_URL to the address of the pages,"
                + " or to add the host name to MUSTER_ALLOWED_HOSTS.\n");
  }

  private static String plain(String name) {
    var small = name.toLowerCase(Locale.ROOT);
    return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
  }
}
