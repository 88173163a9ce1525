package dev.muster.slack.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.muster.sandbox.blockkit.MessageCheck;
import dev.muster.sandbox.blockkit.ViewCheck;
import dev.muster.sandbox.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What Slack would say against something before it shows it. */
public final class Shown {

  /** Every markup that Muster itself may write. */
  private static final Pattern OURS =
      Pattern.compile(
          "<@(U0ADA|U0GRACE|U0LINUS|U0{63})>|<#C0123456789>|<https://wiki\\.example/x+\\|[^<>]+>"
              + "|<!date\\^[0-9]+\\^[^|<>]+\\|[^<>]+>");

  private static final Pattern ESCAPED = Pattern.compile("&(amp|lt|gt);");

  private Shown() {}

  /** Empty when Slack takes the message as it is and nobody is pinged by what people wrote. */
  public static List<String> problems(Message message) {
    var blocks = json(message.blocks());
    var problems = new ArrayList<>(MessageCheck.of(blocks));
    if (MessageCheck.isTooLong(blocks)) {
      problems.add("the blocks are too long together");
    }
    if (message.text().isEmpty() || message.text().length() > 4000) {
      problems.add("the text has %d characters".formatted(message.text().length()));
    }
    Stream.concat(Stream.of(message.text()), mrkdwn(blocks))
        .forEach(text -> foreign(text, problems));
    return problems;
  }

  public static List<String> problems(View view) {
    var json = json(view);
    var problems = new ArrayList<>(ViewCheck.of(json));
    if (ViewCheck.isTooLarge(json)) {
      problems.add("the view has more than 250,000 bytes");
    }
    mrkdwn(json).forEach(text -> foreign(text, problems));
    return problems;
  }

  public static JsonNode json(Object blocksOrView) {
    return Json.read(GsonFactory.createSnakeCase().toJson(blocksOrView)).orElseThrow();
  }

  /** Everything a reader reads, in order. */
  public static String words(Message message) {
    return String.join("\n", Json.texts(json(message.blocks())).toList());
  }

  private static void foreign(String text, List<String> problems) {
    var rest = ESCAPED.matcher(OURS.matcher(text).replaceAll("")).replaceAll("");
    if (rest.contains("<") || rest.contains("&")) {
      problems.add("markup that is not ours, or cut off: " + rest);
    }
  }

  private static Stream<String> mrkdwn(JsonNode node) {
    var here =
        node.path("type").asText().equals("mrkdwn")
            ? Stream.of(node.path("text").asText())
            : Stream.<String>empty();
    return Stream.concat(
        here, StreamSupport.stream(node.spliterator(), false).flatMap(Shown::mrkdwn));
  }
}
