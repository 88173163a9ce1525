package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.calls.AppCall;
import dev.muster.sandbox.calls.CallOutcome;
import dev.muster.sandbox.calls.CallPipeline;
import dev.muster.sandbox.http.Exchange;
import dev.muster.sandbox.http.Handler;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.SlackError;
import java.util.Map;

/** Handles POST to a response URL: /hooks/{kind}/{team}/{ticket}. */
public final class ResponseUrlHandler implements Handler {

  private final AppReplies replies;
  private final CallPipeline passage;

  public ResponseUrlHandler(AppReplies replies, CallPipeline passage) {
    this.replies = replies;
    this.passage = passage;
  }

  @Override
  public void handle(Exchange exchange) {
    String[] path = exchange.path().split("/", 5);
    String team = path.length > 3 ? path[3] : "";
    String ticket = path.length > 4 ? path[4] : "";
    ObjectNode body = body(exchange);
    Map<String, String> arguments = Map.of("payload", Json.write(body));
    AppCall call =
        replies
            .channelOf(ticket)
            .map(each -> new AppCall("response_url", team, each.id(), each.ownName(), arguments))
            .orElse(new AppCall("response_url", team, "", "", arguments));
    passage.take(call, exchange, () -> answer(ticket, body));
  }

  private CallOutcome answer(String ticket, ObjectNode body) {
    try {
      replies.throughUrl(ticket, body);
      return CallOutcome.words(200, "ok", "ok");
    } catch (SlackError refused) {
      ObjectNode answer = Json.object().put("ok", false).put("error", refused.code());
      return CallOutcome.of(404, answer.setAll(refused.details()), refused.code());
    }
  }

  private static ObjectNode body(Exchange exchange) {
    return exchange.isJson()
        ? exchange.json()
        : Json.readObject(exchange.form().getOrDefault("payload", exchange.text()))
            .orElseGet(Json::object);
  }
}
