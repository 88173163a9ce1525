package dev.muster.sandbox.faults;

import dev.muster.sandbox.calls.AppCall;
import dev.muster.sandbox.json.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a fault is aimed by.
 *
 * @param channel the id of the channel it is about, or ""
 * @param channelName what that channel is called, or is to be called; "" for conversations of
 *     people
 */
public record CallRequest(
    String method, String team, String channel, String channelName, Map<String, String> arguments) {

  static CallRequest of(AppCall call) {
    return new CallRequest(
        call.method(), call.team(), call.channel(), call.channelName(), call.arguments());
  }

  /**
   * Whether the channel's name or any argument contains the text, in whatever case. A number at the
   * text's end is meant whole: "INC-1" is not in "INC-12".
   */
  public boolean about(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return Stream.concat(
            Stream.of(channelName), arguments.values().stream().map(CallRequest::readable))
        .anyMatch(each -> contains(each.toLowerCase(Locale.ROOT), wanted));
  }

  /** Uploads and answers through a URL need no token and are no methods. */
  boolean isMethod() {
    return method.contains(".");
  }

  /** Libraries escape more in JSON than they must. */
  private static String readable(String argument) {
    Optional<String> json =
        argument.startsWith("{") || argument.startsWith("[")
            ? Json.read(argument).map(Json::write)
            : Optional.empty();
    return json.orElse(argument);
  }

  private static boolean contains(String words, String wanted) {
    int at = words.indexOf(wanted);
    while (at >= 0 && cutsNumber(words, at + wanted.length())) {
      at = words.indexOf(wanted, at + 1);
    }
    return at >= 0;
  }

  private static boolean cutsNumber(String words, int end) {
    return end > 0
        && end < words.length()
        && Character.isDigit(words.charAt(end - 1))
        && Character.isDigit(words.charAt(end));
  }
}
