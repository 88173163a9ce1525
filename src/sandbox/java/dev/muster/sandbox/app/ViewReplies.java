package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.blocks.Composer;
import dev.muster.sandbox.blocks.FormState;
import dev.muster.sandbox.blocks.PlacedElement;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.View;
import dev.muster.sandbox.workspace.ViewStack;
import dev.muster.sandbox.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Applies the app's acknowledgement of a form's submission. */
public final class ViewReplies {

  private final Workspace workspace;
  private final Composer composer;

  public ViewReplies(Workspace workspace, Composer composer) {
    this.workspace = workspace;
    this.composer = composer;
  }

  /** The errors to show in the form, by block; empty when the app accepted the submission. */
  public Map<String, String> acknowledged(View view, String body) {
    ObjectNode reply = body.isBlank() ? Json.object() : understood(body);
    return workspace.locked(() -> apply(view, reply));
  }

  private Map<String, String> apply(View view, ObjectNode reply) {
    ViewStack screens = workspace.screens();
    switch (Json.text(reply, "response_action").orElse("")) {
      case "errors" -> {
        return errors(view, reply);
      }
      case "clear" -> screens.clear(view.owner());
      case "update" -> {
        ObjectNode body = viewIn(reply);
        screens.update(view, body, FormState.carriedOver(body.path("blocks"), view.state()));
      }
      case "push" -> {
        ObjectNode body = viewIn(reply);
        if (workspace.views().stack(view.owner()).size() >= ViewStack.STACK) {
          throw new SlackError("push_limit_reached");
        }
        screens.push(view.owner(), body, FormState.initial(body.path("blocks")));
      }
      case "" -> screens.close(view);
      default -> throw new SlackError("invalid_response_action");
    }
    return Map.of();
  }

  private ObjectNode viewIn(ObjectNode reply) {
    if (reply.get("view") instanceof ObjectNode view) {
      return composer.view(view);
    }
    throw new SlackError("invalid_arguments");
  }

  /** Slack accepts only a JSON object. */
  private static ObjectNode understood(String body) {
    return Json.readObject(body).orElseThrow(() -> new SlackError("invalid_response"));
  }

  /** Every error must name an input block of this form. */
  private static Map<String, String> errors(View view, ObjectNode reply) {
    Map<String, String> errors = new LinkedHashMap<>();
    reply
        .path("errors")
        .properties()
        .forEach(each -> errors.put(each.getKey(), each.getValue().asText()));
    Set<String> inputs =
        PlacedElement.in(view.body().path("blocks")).stream()
            .filter(PlacedElement::isInput)
            .map(PlacedElement::blockId)
            .collect(Collectors.toSet());
    if (errors.isEmpty() || !inputs.containsAll(errors.keySet())) {
      throw new SlackError("invalid_errors");
    }
    return errors;
  }
}
