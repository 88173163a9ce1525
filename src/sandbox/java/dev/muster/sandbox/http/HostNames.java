package dev.muster.sandbox.http;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The host names that this server accepts. This protects against DNS rebinding, in which a website
 * points its own host name to this machine: the browser's Host header then names that website.
 */
final class HostNames {

  private static final int LONGEST = 300;

  private static final Pattern HOST =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]++)]|([^:\\[\\]]++))(?::[0-9]{1,5})?+");

  private final Set<String> names;
  private final boolean everyAddress;

  /**
   * @param listening the address to listen on; if it is the wildcard address, every IP address is
   *     accepted
   * @param others names besides it and this machine's own
   */
  HostNames(String listening, Set<String> others) {
    names =
        Stream.concat(Stream.of(listening), others.stream())
            .map(HostNames::plain)
            .collect(Collectors.toUnmodifiableSet());
    everyAddress = address(listening).filter(InetAddress::isAnyLocalAddress).isPresent();
  }

  /**
   * @param headers all Host headers of a request; a browser sends exactly one
   */
  boolean know(List<String> headers) {
    return headers.size() == 1 && isKnown(headers.getFirst());
  }

  private boolean isKnown(String header) {
    if (header.length() > LONGEST) {
      return false;
    }
    var host = HOST.matcher(header);
    if (!host.matches()) {
      return false;
    }
    String name = plain(host.group(1) == null ? host.group(2) : host.group(1));
    return names.contains(name)
        || name.equals("localhost")
        || address(name).filter(each -> everyAddress || each.isLoopbackAddress()).isPresent();
  }

  /** Parses an IP address without a DNS lookup. */
  private static Optional<InetAddress> address(String text) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
    try {
      return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException neither4nor16Bytes) {
      return Optional.empty();
    }
  }

  private static String plain(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
  }
}
