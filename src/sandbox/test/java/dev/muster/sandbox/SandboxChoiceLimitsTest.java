package dev.muster.sandbox;

import static dev.muster.sandbox.BlockKitExamples.actions;
import static dev.muster.sandbox.BlockKitExamples.groups;
import static dev.muster.sandbox.BlockKitExamples.limit;
import static dev.muster.sandbox.BlockKitExamples.options;
import static dev.muster.sandbox.BlockKitExamples.plain;
import static dev.muster.sandbox.BlockKitExamples.select;
import static dev.muster.sandbox.BlockKitExamples.x;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What may be offered to choose from. */
class SandboxChoiceLimitsTest extends SandboxLimitsFrame {

  static Stream<Arguments> limits() {
    return Stream.of(
        limit(
            "option text",
            75,
            n -> select("{'text':" + plain(n) + ",'value':'v'}"),
            "/blocks/0/elements/0/options/0/text/text"),
        limit(
            "option value",
            75,
            n -> select("{'text':" + plain(1) + ",'value':'" + x(n) + "'}"),
            "/blocks/0/elements/0/options/0/value"),
        limit(
            "option description",
            75,
            n -> select("{'text':" + plain(1) + ",'value':'v','description':" + plain(n) + "}"),
            "/blocks/0/elements/0/options/0/description/text"),
        limit(
            "options",
            100,
            n -> actions("{'type':'static_select','options':[" + options(n) + "]}"),
            "/blocks/0/elements/0/options"),
        limit(
            "option groups",
            100,
            n -> actions("{'type':'static_select','option_groups':[" + groups(n, 1, 1) + "]}"),
            "/blocks/0/elements/0/option_groups"),
        limit(
            "options in a group",
            100,
            n -> actions("{'type':'static_select','option_groups':[" + groups(1, n, 1) + "]}"),
            "/blocks/0/elements/0/option_groups/0/options"),
        limit(
            "group label",
            75,
            n -> actions("{'type':'static_select','option_groups':[" + groups(1, 1, n) + "]}"),
            "/blocks/0/elements/0/option_groups/0/label/text"),
        limit(
            "overflow options",
            5,
            n -> actions("{'type':'overflow','options':[" + options(n) + "]}"),
            "/blocks/0/elements/0/options"),
        limit(
            "overflow url",
            3000,
            n ->
                actions(
                    "{'type':'overflow','options':[{'text':"
                        + plain(1)
                        + ",'value':'v','url':'"
                        + x(n)
                        + "'}]}"),
            "/blocks/0/elements/0/options/0/url"),
        limit(
            "radio buttons",
            10,
            n -> actions("{'type':'radio_buttons','options':[" + options(n) + "]}"),
            "/blocks/0/elements/0/options"),
        limit(
            "checkboxes",
            10,
            n -> actions("{'type':'checkboxes','options':[" + options(n) + "]}"),
            "/blocks/0/elements/0/options"));
  }
}
