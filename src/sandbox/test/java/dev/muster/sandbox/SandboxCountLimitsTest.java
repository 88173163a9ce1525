package dev.muster.sandbox;

import static dev.muster.sandbox.BlockKitExamples.actions;
import static dev.muster.sandbox.BlockKitExamples.blocks;
import static dev.muster.sandbox.BlockKitExamples.dataTable;
import static dev.muster.sandbox.BlockKitExamples.limit;
import static dev.muster.sandbox.BlockKitExamples.mrkdwn;
import static dev.muster.sandbox.BlockKitExamples.plain;
import static dev.muster.sandbox.BlockKitExamples.table;
import static dev.muster.sandbox.BlockKitExamples.times;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** How many of what a message may have. */
class SandboxCountLimitsTest extends SandboxLimitsFrame {

  static Stream<Arguments> limits() {
    String button = "{'type':'button','text':" + plain(1) + "}";
    return Stream.of(
        limit("blocks", 50, n -> blocks(times(n, "{'type':'divider'}")), "/blocks"),
        limit(
            "fields",
            10,
            n -> blocks("{'type':'section','fields':[" + times(n, mrkdwn(1)) + "]}"),
            "/blocks/0/fields"),
        limit(
            "context elements",
            10,
            n -> blocks("{'type':'context','elements':[" + times(n, mrkdwn(1)) + "]}"),
            "/blocks/0/elements"),
        limit("actions", 25, n -> actions(times(n, button)), "/blocks/0/elements"),
        limit(
            "context actions",
            5,
            n ->
                blocks(
                    "{'type':'context_actions','elements':["
                        + times(n, "{'type':'icon_button','icon':'trash','text':" + plain(1) + "}")
                        + "]}"),
            "/blocks/0/elements"),
        limit(
            "carousel",
            10,
            n ->
                blocks(
                    "{'type':'carousel','elements':["
                        + times(n, "{'type':'card','title':" + plain(1) + "}")
                        + "]}"),
            "/blocks/0/elements"),
        limit("table rows", 100, n -> table(n, 1, 0), "/blocks/0/rows"),
        limit("table cells", 20, n -> table(1, n, 0), "/blocks/0/rows/0"),
        limit("table columns", 20, n -> table(1, 1, n), "/blocks/0/column_settings"),
        limit("data table rows", 101, n -> dataTable(n, 1, 5), "/blocks/0/rows"),
        limit("data table cells", 20, n -> dataTable(2, n, 5), "/blocks/0/rows/0"),
        limit("data table page", 100, n -> dataTable(2, 1, n), "/blocks/0/page_size"));
  }
}
