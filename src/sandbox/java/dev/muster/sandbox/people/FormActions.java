package dev.muster.sandbox.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.app.AppDeliverer;
import dev.muster.sandbox.app.AppPayload;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.app.InteractionPayload;
import dev.muster.sandbox.app.ViewReplies;
import dev.muster.sandbox.blocks.FieldCheck;
import dev.muster.sandbox.blocks.FormState;
import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.View;
import dev.muster.sandbox.workspace.Workspace;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills in, submits and closes forms. */
public final class FormActions {

  private final Workspace workspace;
  private final AppDeliverer door;
  private final ViewReplies replies;

  public FormActions(Workspace workspace, AppDeliverer door, ViewReplies replies) {
    this.workspace = workspace;
    this.door = door;
    this.replies = replies;
  }

  /** Stores the values of the fields on the page. */
  public View fill(View view, JsonNode values) {
    return workspace.locked(() -> {
      JsonNode blocks = view.body().path("blocks");
      ObjectNode state = FormState.merged(blocks, view.state(), values);
      return workspace.screens().fill(view, state);
    });
  }

  public Submission submit(Person person, View view) {
    Map<String, String> problems = FieldCheck.of(view.body().path("blocks"), view.state());
    if (!problems.isEmpty()) {
      return new Submission(Delivery.none(), problems, view);
    }
    AppPayload payload =
        workspace.locked(() -> InteractionPayload.submission(person, view, workspace));
    Delivery delivery = door.deliver(payload);
    return delivery.isAcked() ? answered(person, view, delivery) : failed(person, delivery);
  }

  /** Closes the form without submitting; the app is notified only if the view asks for it. */
  public Delivery close(Person person, View view, boolean wholeStack) {
    boolean all = wholeStack || view.closesWholeStack();
    AppPayload payload =
        workspace.locked(() -> {
          if (all) {
            workspace.screens().clear(person.id());
          } else {
            workspace.screens().close(view);
          }
          return InteractionPayload.closing(person, view, all, workspace);
        });
    return view.tellsWhenClosed() ? door.deliver(payload) : Delivery.none();
  }

  private Submission answered(Person person, View view, Delivery delivery) {
    try {
      Map<String, String> errors = replies.acknowledged(view, delivery.body());
      return new Submission(delivery, errors, top(person));
    } catch (SlackError unreadable) {
      return failed(person, delivery.withProblem(unreadable.code()));
    }
  }

  private Submission failed(Person person, Delivery delivery) {
    Map<String, String> trouble = Map.of("", "We had some trouble connecting. Try again?");
    return new Submission(delivery, trouble, top(person));
  }

  private @Nullable View top(Person person) {
    return workspace.locked(() -> workspace.views().top(person.id()).orElse(null));
  }
}
