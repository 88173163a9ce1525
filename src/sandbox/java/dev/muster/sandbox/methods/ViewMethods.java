package dev.muster.sandbox.methods;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.app.Manifest;
import dev.muster.sandbox.blocks.Composer;
import dev.muster.sandbox.blocks.FormState;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.shapes.ViewShape;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Triggers.Refusal;
import dev.muster.sandbox.workspace.Triggers.Trigger;
import dev.muster.sandbox.workspace.View;
import dev.muster.sandbox.workspace.ViewStack;
import dev.muster.sandbox.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** views.open, push, update, publish. */
final class ViewMethods {

  private final Workspace workspace;
  private final Manifest manifest;
  private final Composer composer;

  ViewMethods(Workspace workspace, Manifest manifest, Composer composer) {
    this.workspace = workspace;
    this.manifest = manifest;
    this.composer = composer;
  }

  void register(MethodTable table) {
    table
        .add("views.open", this::open)
        .add("views.push", this::push)
        .add("views.update", this::update)
        .add("views.publish", this::publish);
  }

  private ObjectNode open(Arguments arguments) {
    ObjectNode body = body(arguments, "modal");
    requireFreeExternalId(body);
    Trigger trigger = use(arguments.required("trigger_id"));
    return answer(workspace.screens().open(trigger.user(), body, state(body)));
  }

  private ObjectNode push(Arguments arguments) {
    ObjectNode body = body(arguments, "modal");
    requireFreeExternalId(body);
    Trigger trigger = use(arguments.required("trigger_id"));
    if (workspace.views().stack(trigger.user()).size() >= ViewStack.STACK) {
      throw new SlackError("push_limit_reached");
    }
    return answer(workspace.screens().push(trigger.user(), body, state(body)));
  }

  private ObjectNode update(Arguments arguments) {
    View view = meant(arguments);
    ObjectNode body = body(arguments, view.type());
    requireFresh(view, arguments);
    ObjectNode state = FormState.carriedOver(body.path("blocks"), view.state());
    return answer(workspace.screens().update(view, body, state));
  }

  private ObjectNode publish(Arguments arguments) {
    String user = arguments.required("user_id");
    if (!manifest.homeTab()) {
      throw new SlackError("not_enabled");
    }
    if (workspace.people().find(user).isEmpty()) {
      throw new SlackError("user_not_found");
    }
    ObjectNode body = body(arguments, "home");
    workspace.views().home(user).ifPresent(home -> requireFresh(home, arguments));
    return answer(workspace.screens().publish(user, body, state(body)));
  }

  private View meant(Arguments arguments) {
    Optional<View> view =
        arguments.text("view_id").isPresent()
            ? arguments.text("view_id").flatMap(workspace.views()::find)
            : Optional.of(arguments.required("external_id")).flatMap(workspace.views()::externally);
    return view.orElseThrow(() -> new SlackError("not_found"));
  }

  private ObjectNode body(Arguments arguments, String type) {
    arguments.required("view");
    if (!(arguments.json("view", "invalid_arguments") instanceof ObjectNode view)) {
      throw new SlackError("invalid_arguments");
    }
    ObjectNode body = composer.view(view);
    if (!view.path("type").asText().equals(type)) {
      throw SlackError.explained(
          "invalid_arguments", List.of("must be of type: " + type + " [json-pointer:/view/type]"));
    }
    return body;
  }

  private Trigger use(String id) {
    Optional<Refusal> refusal = workspace.triggers().refusal(id);
    if (refusal.isPresent()) {
      throw new SlackError(refusal.get().name().toLowerCase(Locale.ROOT));
    }
    return workspace.triggers().use(id);
  }

  private void requireFreeExternalId(ObjectNode body) {
    boolean taken =
        Json.text(body, "external_id").flatMap(workspace.views()::externally).isPresent();
    if (taken) {
      throw new SlackError("duplicate_external_id");
    }
  }

  private static void requireFresh(View view, Arguments arguments) {
    if (arguments.text("hash").filter(hash -> !hash.equals(view.hash())).isPresent()) {
      throw new SlackError("hash_conflict");
    }
  }

  private static ObjectNode state(ObjectNode body) {
    return FormState.initial(body.path("blocks"));
  }

  private ObjectNode answer(View view) {
    ObjectNode answer = Json.object();
    answer.set("view", ViewShape.of(view, workspace));
    return answer;
  }
}
