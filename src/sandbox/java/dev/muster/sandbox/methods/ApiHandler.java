package dev.muster.sandbox.methods;

import dev.muster.sandbox.calls.AppCall;
import dev.muster.sandbox.calls.CallOutcome;
import dev.muster.sandbox.calls.CallPipeline;
import dev.muster.sandbox.http.Exchange;
import dev.muster.sandbox.http.Handler;
import dev.muster.sandbox.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Serves the Web API: POST /api/{method}, as a form or JSON. */
public final class ApiHandler implements Handler {

  private final WebApi api;
  private final Workspace workspace;
  private final CallPipeline passage;

  public ApiHandler(WebApi api, Workspace workspace, CallPipeline passage) {
    this.api = api;
    this.workspace = workspace;
    this.passage = passage;
  }

  @Override
  public void handle(Exchange exchange) {
    String method = exchange.pathAfter("/api/");
    Arguments arguments = arguments(exchange);
    Optional<String> token = token(exchange, arguments);
    AppCall call = call(method, arguments);
    passage.take(call, exchange, () -> CallOutcome.of(api.answer(method, token, arguments)));
  }

  private AppCall call(String method, Arguments arguments) {
    Subject subject = workspace.locked(() -> Subject.of(method, arguments, workspace));
    return new AppCall(
        method, workspace.team().id(), subject.channel(), subject.name(), shown(arguments));
  }

  private static Arguments arguments(Exchange exchange) {
    if (exchange.isJson()) {
      return Arguments.of(exchange.json());
    }
    Map<String, String> all = new LinkedHashMap<>(exchange.query());
    all.putAll(exchange.form());
    return Arguments.of(all);
  }

  private static Optional<String> token(Exchange exchange, Arguments arguments) {
    return exchange
        .header("Authorization")
        .filter(header -> header.startsWith("Bearer "))
        .map(header -> header.substring("Bearer ".length()).strip())
        .or(() -> arguments.text("token"));
  }

  /** The arguments for {@link AppCall}, without the token. */
  private static Map<String, String> shown(Arguments arguments) {
    Map<String, String> shown = new LinkedHashMap<>(arguments.all());
    shown.remove("token");
    return shown;
  }
}
