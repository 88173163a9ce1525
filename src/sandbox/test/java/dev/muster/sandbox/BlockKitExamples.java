package dev.muster.sandbox;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.sandbox.blockkit.MessageCheck;
import dev.muster.sandbox.blockkit.ViewCheck;
import dev.muster.sandbox.json.Json;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.provider.Arguments;

/** Block Kit in short, with single quotes, and what Slack says of it. */
final class BlockKitExamples {

  private BlockKitExamples() {}

  static Arguments limit(String what, int limit, IntFunction<String> build, String pointer) {
    return arguments(what, limit, build, pointer);
  }

  static List<String> message(String blocks) {
    return MessageCheck.of(json(blocks));
  }

  static List<String> view(String view) {
    return ViewCheck.of(json(view));
  }

  static JsonNode json(String singleQuoted) {
    return Json.read(quoted(singleQuoted)).orElseThrow();
  }

  static String quoted(String singleQuoted) {
    return singleQuoted.replace('\'', '"');
  }

  static String blocks(String... blocks) {
    return "[" + String.join(",", blocks) + "]";
  }

  static String section(String text) {
    return blocks("{'type':'section','text':" + text + "}");
  }

  static String section1(int length) {
    return "{'type':'section','text':" + mrkdwn(length) + "}";
  }

  static String actions(String elements) {
    return blocks("{'type':'actions','elements':[" + elements + "]}");
  }

  static String select(String option) {
    return actions("{'type':'static_select','options':[" + option + "]}");
  }

  static String input(String label, String element, String further) {
    return blocks("{'type':'input','label':" + label + ",'element':" + element + further + "}");
  }

  static String table(int rows, int cells, int columns) {
    String row = "[" + times(cells, "{'type':'raw_text','text':'x'}") + "]";
    return blocks(
        "{'type':'table','rows':["
            + times(rows, row)
            + "],'column_settings':["
            + times(columns, "{}")
            + "]}");
  }

  static String dataTable(int rows, int cells, int page) {
    String row = "[" + times(cells, "{'type':'raw_text','text':'x'}") + "]";
    return blocks(
        "{'type':'data_table','caption':'c','page_size':"
            + page
            + ",'rows':["
            + times(rows, row)
            + "]}");
  }

  static String modal(String head, String blocks) {
    return "{'type':'modal'," + head + ",'blocks':[" + blocks + "]}";
  }

  static String titled(String further) {
    return "'title':" + plain(1) + further;
  }

  static String options(int count) {
    return IntStream.range(0, count)
        .mapToObj(each -> "{'text':" + plain(1) + ",'value':'v" + each + "'}")
        .collect(Collectors.joining(","));
  }

  static String groups(int count, int each, int label) {
    return times(count, "{'label':" + plain(label) + ",'options':[" + options(each) + "]}");
  }

  static String confirm(int title, int text, int yes, int no) {
    return "{'title':"
        + plain(title)
        + ",'text':"
        + plain(text)
        + ",'confirm':"
        + plain(yes)
        + ",'deny':"
        + plain(no)
        + "}";
  }

  static String plain(int length) {
    return "{'type':'plain_text','text':'" + x(length) + "'}";
  }

  static String mrkdwn(int length) {
    return "{'type':'mrkdwn','text':'" + x(length) + "'}";
  }

  static String times(int count, String json) {
    return String.join(",", Collections.nCopies(count, json));
  }

  static String x(int length) {
    return "x".repeat(length);
  }
}
