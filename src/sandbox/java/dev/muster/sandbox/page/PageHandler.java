package dev.muster.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.app.Manifest;
import dev.muster.sandbox.http.Exchange;
import dev.muster.sandbox.http.Handler;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.people.UserActions;
import dev.muster.sandbox.shapes.ViewShape;
import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.View;
import dev.muster.sandbox.workspace.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Serves everything under /ui/. */
public final class PageHandler implements Handler {

  private static final String PATH = "/ui/";

  private final Workspace workspace;
  private final WorkspaceView frame;
  private final ChannelView channels;
  private final ChangeStream changes;
  private final PageActions actions;

  public PageHandler(
      Workspace workspace, Manifest manifest, UserActions hands, Consumer<Duration> clock) {
    this.workspace = workspace;
    this.frame = new WorkspaceView(workspace, manifest);
    this.channels = new ChannelView(workspace, frame);
    this.changes = new ChangeStream(workspace);
    this.actions = new PageActions(workspace, hands, clock);
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    try {
      answer(exchange.pathAfter(PATH), exchange);
    } catch (SlackError refused) {
      // Like Slack, answers a refused call with status 200.
      exchange.answer(200, refusal(refused.code()));
    } catch (IllegalArgumentException nonsense) {
      exchange.answer(200, refusal("invalid_arguments"));
    }
  }

  private void answer(String what, Exchange exchange) throws IOException {
    if (exchange.isPost()) {
      Optional<ObjectNode> answer = actions.perform(what, PageRequest.posted(exchange, workspace));
      exchange.answer(
          answer.isPresent() ? 200 : 404, answer.orElseGet(() -> refusal("unknown_endpoint")));
      return;
    }
    PageRequest ask = PageRequest.asked(exchange, workspace);
    Person person = ask.person();
    if (what.equals("events")) {
      changes.serve(exchange, person.id());
      return;
    }
    if (what.equals("home") && ask.text("opened").equals("true")) {
      actions.perform("home", ask);
    }
    Optional<JsonNode> sight = look(what, ask, person);
    exchange.answer(
        sight.isPresent() ? 200 : 404, sight.orElseGet(() -> refusal("unknown_endpoint")));
  }

  private Optional<JsonNode> look(String what, PageRequest ask, Person person) {
    return workspace.locked(() -> {
      if (what.startsWith("channels/")) {
        String id = what.substring("channels/".length());
        return Optional.of(channels.of(ask.channel(id), person));
      }
      return switch (what) {
        case "state" -> Optional.of(frame.of(person));
        case "view" -> Optional.of(orNull(workspace.views().top(person.id())));
        case "home" -> Optional.of(orNull(workspace.views().home(person.id())));
        default -> Optional.<JsonNode>empty();
      };
    });
  }

  private JsonNode orNull(Optional<View> view) {
    return view.<JsonNode>map(each -> ViewShape.of(each, workspace))
        .orElseGet(() -> Json.object().nullNode());
  }

  private static ObjectNode refusal(String error) {
    return Json.object().put("ok", false).put("error", error);
  }
}
