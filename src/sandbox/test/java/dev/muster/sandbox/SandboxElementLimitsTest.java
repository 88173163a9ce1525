package dev.muster.sandbox;

import static dev.muster.sandbox.BlockKitExamples.actions;
import static dev.muster.sandbox.BlockKitExamples.confirm;
import static dev.muster.sandbox.BlockKitExamples.input;
import static dev.muster.sandbox.BlockKitExamples.limit;
import static dev.muster.sandbox.BlockKitExamples.plain;
import static dev.muster.sandbox.BlockKitExamples.x;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What the elements of a message's blocks may hold. */
class SandboxElementLimitsTest extends SandboxLimitsFrame {

  static Stream<Arguments> limits() {
    String button = "{'type':'button','text':" + plain(1);
    return Stream.of(
        limit(
            "button text",
            75,
            n -> actions("{'type':'button','text':" + plain(n) + "}"),
            "/blocks/0/elements/0/text/text"),
        limit(
            "button value",
            2000,
            n -> actions(button + ",'value':'" + x(n) + "'}"),
            "/blocks/0/elements/0/value"),
        limit(
            "button url",
            3000,
            n -> actions(button + ",'url':'" + x(n) + "'}"),
            "/blocks/0/elements/0/url"),
        limit(
            "button label",
            75,
            n -> actions(button + ",'accessibility_label':'" + x(n) + "'}"),
            "/blocks/0/elements/0/accessibility_label"),
        limit(
            "action id",
            255,
            n -> actions(button + ",'action_id':'" + x(n) + "'}"),
            "/blocks/0/elements/0/action_id"),
        limit(
            "confirm title",
            100,
            n -> actions(button + ",'confirm':" + confirm(n, 1, 1, 1) + "}"),
            "/blocks/0/elements/0/confirm/title/text"),
        limit(
            "confirm text",
            300,
            n -> actions(button + ",'confirm':" + confirm(1, n, 1, 1) + "}"),
            "/blocks/0/elements/0/confirm/text/text"),
        limit(
            "confirm yes",
            30,
            n -> actions(button + ",'confirm':" + confirm(1, 1, n, 1) + "}"),
            "/blocks/0/elements/0/confirm/confirm/text"),
        limit(
            "confirm no",
            30,
            n -> actions(button + ",'confirm':" + confirm(1, 1, 1, n) + "}"),
            "/blocks/0/elements/0/confirm/deny/text"),
        limit(
            "placeholder",
            150,
            n -> actions("{'type':'users_select','placeholder':" + plain(n) + "}"),
            "/blocks/0/elements/0/placeholder/text"),
        limit(
            "longest input",
            3000,
            n -> input(plain(1), "{'type':'plain_text_input','max_length':" + n + "}", ""),
            "/blocks/0/element/max_length"),
        limit(
            "shortest input",
            3000,
            n -> input(plain(1), "{'type':'plain_text_input','min_length':" + n + "}", ""),
            "/blocks/0/element/min_length"),
        limit(
            "initial value",
            3000,
            n -> input(plain(1), "{'type':'plain_text_input','initial_value':'" + x(n) + "'}", ""),
            "/blocks/0/element/initial_value"),
        limit(
            "initial value within its own bound",
            20,
            n ->
                input(
                    plain(1),
                    "{'type':'plain_text_input','max_length':20,'initial_value':'" + x(n) + "'}",
                    ""),
            "/blocks/0/element/initial_value"),
        limit(
            "files",
            10,
            n -> input(plain(1), "{'type':'file_input','max_files':" + n + "}", ""),
            "/blocks/0/element/max_files"));
  }
}
