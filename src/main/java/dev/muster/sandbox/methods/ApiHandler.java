package dev.muster.sandbox.methods;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.calls.Call.Direction;
import dev.muster.sandbox.calls.CallLog;
import dev.muster.sandbox.http.Exchange;
import dev.muster.sandbox.http.Handler;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.weather.Fault;
import dev.muster.sandbox.weather.Weather;
import dev.muster.sandbox.workspace.Workspace;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The Web API over HTTP, through whatever weather there is. */
public final class ApiHandler implements Handler {

  private static final String PATH = "/api/";

  private final WebApi api;
  private final Workspace workspace;
  private final CallLog calls;
  private final Weather weather;
  private final RateGate gate;

  public ApiHandler(WebApi api, Workspace workspace, CallLog calls, Weather weather) {
    this.api = api;
    this.workspace = workspace;
    this.calls = calls;
    this.weather = weather;
    this.gate = new RateGate(workspace.clock());
  }

  @Override
  public void handle(Exchange exchange) {
    String method = exchange.pathAfter(PATH);
    Arguments arguments = arguments(exchange);
    String team = workspace.team().id();
    long call = calls.begin(Direction.TO_SLACK, method, team, channel(arguments), shown(arguments));
    Sending sending = new Sending(exchange, calls, call);
    try {
      answer(method, arguments, exchange, sending);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      sending.cut("cut");
    }
  }

  private void answer(String method, Arguments arguments, Exchange exchange, Sending sending)
      throws InterruptedException {
    if (weather.isGone()) {
      sending.cut("gone");
      return;
    }
    Optional<Fault> fault = weather.draw(method);
    Duration halfway = weather.drawLatency().dividedBy(2);
    pause(halfway);
    if (fault.isPresent() && befell(fault.get(), sending)) {
      return;
    }
    if (weather.enforcesTiers()) {
      Optional<Duration> wait = gate.refuse(method, channel(arguments));
      if (wait.isPresent()) {
        sending.tooMany(wait.get());
        return;
      }
    }
    ObjectNode answer = api.answer(method, token(exchange, arguments), arguments);
    pause(halfway);
    if (fault.isPresent() && befellAfterwards(fault.get(), sending)) {
      return;
    }
    sending.answer(answer);
  }

  /** Whether the call ends here, nothing applied. */
  private boolean befell(Fault fault, Sending sending) throws InterruptedException {
    switch (fault) {
      case Fault.RateLimited it -> sending.tooMany(it.retryAfter());
      case Fault.ServerError it -> sending.fail(it.status());
      case Fault.Refused it ->
          sending.answer(Json.object().put("ok", false).put("error", it.error()));
      case Fault.CutBefore it -> sending.cut("cut before");
      case Fault.NeverAnswers it -> {
        weather.awaitEnd();
        sending.cut("never answered");
      }
      case Fault.CutAfter it -> {
        return false;
      }
      case Fault.Held it -> {
        return false;
      }
    }
    return true;
  }

  private boolean befellAfterwards(Fault fault, Sending sending) throws InterruptedException {
    if (fault instanceof Fault.CutAfter) {
      sending.cut("cut after");
      return true;
    }
    if (fault instanceof Fault.Held(var hold)) {
      weather.keep(hold);
    }
    return false;
  }

  private static Arguments arguments(Exchange exchange) {
    if (exchange.isJson()) {
      return Arguments.of(exchange.json());
    }
    Map<String, String> all = new LinkedHashMap<>(exchange.query());
    all.putAll(exchange.form());
    return Arguments.of(all);
  }

  /** A call's arguments for the log, without the key. */
  private static Map<String, String> shown(Arguments arguments) {
    Map<String, String> shown = new LinkedHashMap<>(arguments.all());
    shown.remove("token");
    return shown;
  }

  private static String channel(Arguments arguments) {
    return arguments.text("channel").or(() -> arguments.text("channel_id")).orElse("");
  }

  private static Optional<String> token(Exchange exchange, Arguments arguments) {
    return exchange
        .header("Authorization")
        .filter(header -> header.startsWith("Bearer "))
        .map(header -> header.substring("Bearer ".length()).strip())
        .or(() -> arguments.text("token"));
  }

  private static void pause(Duration duration) throws InterruptedException {
    if (duration.isPositive()) {
      Thread.sleep(duration);
    }
  }
}
