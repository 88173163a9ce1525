package dev.muster.sandbox;

import static dev.muster.sandbox.BlockKitExamples.blocks;
import static dev.muster.sandbox.BlockKitExamples.input;
import static dev.muster.sandbox.BlockKitExamples.limit;
import static dev.muster.sandbox.BlockKitExamples.mrkdwn;
import static dev.muster.sandbox.BlockKitExamples.plain;
import static dev.muster.sandbox.BlockKitExamples.section;
import static dev.muster.sandbox.BlockKitExamples.x;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** How long the texts of a message's blocks may be. */
class SandboxTextLimitsTest extends SandboxLimitsFrame {

  static Stream<Arguments> limits() {
    return Stream.of(
        limit("section text", 3000, n -> section(mrkdwn(n)), "/blocks/0/text/text"),
        limit(
            "section field",
            2000,
            n -> blocks("{'type':'section','fields':[" + mrkdwn(n) + "]}"),
            "/blocks/0/fields/0/text"),
        limit(
            "header",
            150,
            n -> blocks("{'type':'header','text':" + plain(n) + "}"),
            "/blocks/0/text/text"),
        limit(
            "context text",
            3000,
            n -> blocks("{'type':'context','elements':[" + mrkdwn(n) + "]}"),
            "/blocks/0/elements/0/text"),
        limit(
            "image alt text",
            2000,
            n -> blocks("{'type':'image','image_url':'u','alt_text':'" + x(n) + "'}"),
            "/blocks/0/alt_text"),
        limit(
            "image title",
            2000,
            n -> blocks("{'type':'image','image_url':'u','alt_text':'a','title':" + plain(n) + "}"),
            "/blocks/0/title/text"),
        limit(
            "image url",
            3000,
            n -> blocks("{'type':'image','alt_text':'a','image_url':'" + x(n) + "'}"),
            "/blocks/0/image_url"),
        limit(
            "markdown",
            12_000,
            n -> blocks("{'type':'markdown','text':'" + x(n) + "'}"),
            "/blocks/0/text"),
        limit(
            "all markdown",
            12_000,
            n ->
                blocks(
                    "{'type':'markdown','text':'" + x(6000) + "'}",
                    "{'type':'markdown','text':'" + x(n - 6000) + "'}"),
            "/blocks"),
        limit(
            "block id",
            255,
            n -> blocks("{'type':'divider','block_id':'" + x(n) + "'}"),
            "/blocks/0/block_id"),
        limit(
            "alert text",
            3000,
            n -> blocks("{'type':'alert','text':" + plain(n) + "}"),
            "/blocks/0/text/text"),
        limit(
            "card title",
            150,
            n -> blocks("{'type':'card','title':" + plain(n) + "}"),
            "/blocks/0/title/text"),
        limit(
            "card subtitle",
            150,
            n -> blocks("{'type':'card','subtitle':" + plain(n) + "}"),
            "/blocks/0/subtitle/text"),
        limit(
            "card body",
            200,
            n -> blocks("{'type':'card','body':" + plain(n) + "}"),
            "/blocks/0/body/text"),
        limit(
            "input label",
            2000,
            n -> input(plain(n), "{'type':'plain_text_input'}", ""),
            "/blocks/0/label/text"),
        limit(
            "input hint",
            2000,
            n -> input(plain(1), "{'type':'plain_text_input'}", ",'hint':" + plain(n)),
            "/blocks/0/hint/text"));
  }
}
