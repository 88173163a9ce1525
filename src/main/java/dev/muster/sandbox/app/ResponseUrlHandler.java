package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.calls.Call.Direction;
import dev.muster.sandbox.calls.CallLog;
import dev.muster.sandbox.http.Exchange;
import dev.muster.sandbox.http.Handler;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.weather.Weather;
import dev.muster.sandbox.workspace.SlackError;
import java.util.Map;

/** POST to a response URL: /hooks/{kind}/{team}/{ticket}. */
public final class ResponseUrlHandler implements Handler {

  private final AppReplies replies;
  private final CallLog calls;
  private final Weather weather;

  public ResponseUrlHandler(AppReplies replies, CallLog calls, Weather weather) {
    this.replies = replies;
    this.calls = calls;
    this.weather = weather;
  }

  @Override
  public void handle(Exchange exchange) {
    String[] path = exchange.path().split("/", 5);
    String team = path.length > 3 ? path[3] : "";
    String ticket = path.length > 4 ? path[4] : "";
    ObjectNode body = body(exchange);
    long call =
        calls.begin(
            Direction.TO_SLACK, "response_url", team, "", Map.of("payload", Json.write(body)));
    if (weather.isGone()) {
      calls.end(call, "gone");
      exchange.cut();
      return;
    }
    try {
      replies.throughUrl(ticket, body);
      calls.end(call, "ok");
      exchange.answer(200, "text/plain; charset=utf-8", "ok");
    } catch (SlackError refused) {
      calls.end(call, refused.code());
      ObjectNode answer = Json.object().put("ok", false).put("error", refused.code());
      exchange.answer(404, answer.setAll(refused.details()));
    }
  }

  private static ObjectNode body(Exchange exchange) {
    return exchange.isJson()
        ? exchange.json()
        : Json.readObject(exchange.form().getOrDefault("payload", exchange.text()))
            .orElseGet(Json::object);
  }
}
