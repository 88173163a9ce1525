package dev.muster.sandbox.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.app.AppDeliverer;
import dev.muster.sandbox.app.AppPayload;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.app.InteractionPayload;
import dev.muster.sandbox.app.ResponseUrls;
import dev.muster.sandbox.blocks.FormState;
import dev.muster.sandbox.blocks.PlacedElement;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.View;
import dev.muster.sandbox.workspace.Workspace;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Uses buttons, menus and pickers in messages and forms. */
public final class ButtonActions {

  private final Workspace workspace;
  private final AppDeliverer door;
  private final ResponseUrls tickets;

  public ButtonActions(Workspace workspace, AppDeliverer door, ResponseUrls tickets) {
    this.workspace = workspace;
    this.door = door;
    this.tickets = tickets;
  }

  /**
   * @param choice converts the element found at {@code place} into the action for the app
   * @param state the values of the message's other fields on the page
   */
  public Delivery inMessage(
      Person person,
      Message message,
      Place place,
      Function<PlacedElement, ObjectNode> choice,
      JsonNode state) {
    return door.deliver(workspace.locked(() -> payload(person, message, place, choice, state)));
  }

  public Delivery inView(
      Person person,
      View view,
      Place place,
      Function<PlacedElement, ObjectNode> choice,
      JsonNode state) {
    return door.deliver(workspace.locked(() -> payload(person, view, place, choice, state)));
  }

  /** Asks the app for the options that match the text typed into a menu. */
  public Delivery suggestions(
      Person person, @Nullable View view, @Nullable Message message, Place place, String typed) {
    return door.deliver(
        workspace.locked(() -> suggestionParcel(person, view, message, place, typed)));
  }

  private AppPayload suggestionParcel(
      Person person, @Nullable View view, @Nullable Message message, Place place, String typed) {
    Channel channel =
        message == null ? null : workspace.channels().find(message.channel()).orElse(null);
    ObjectNode container =
        message == null
            ? Json.object().put("type", "view").put("view_id", view == null ? "" : view.id())
            : InteractionPayload.messageContainer(message);
    return InteractionPayload.suggestion(
        person, container, view, channel, place.blockId(), place.actionId(), typed, workspace);
  }

  private AppPayload payload(
      Person person,
      Message message,
      Place place,
      Function<PlacedElement, ObjectNode> choice,
      JsonNode state) {
    Channel channel =
        workspace
            .channels()
            .find(message.channel())
            .orElseThrow(() -> new SlackError("channel_not_found"));
    JsonNode blocks =
        message.content().blocks() == null ? Json.array() : message.content().blocks();
    PlacedElement placed = place.in(blocks).orElseThrow(() -> new SlackError("no_such_element"));
    ObjectNode action = choice.apply(placed);
    ObjectNode sent = FormState.merged(blocks, FormState.initial(blocks), state);
    ObjectNode held = FormState.after(placed, action, sent);
    String responseUrl = tickets.forMessage(message, person.id());
    return InteractionPayload.inMessage(
        person, message, channel, action, held, responseUrl, workspace);
  }

  private AppPayload payload(
      Person person,
      View view,
      Place place,
      Function<PlacedElement, ObjectNode> choice,
      JsonNode state) {
    JsonNode blocks = view.body().path("blocks");
    PlacedElement placed = place.in(blocks).orElseThrow(() -> new SlackError("no_such_element"));
    ObjectNode action = choice.apply(placed);
    ObjectNode sent = FormState.merged(blocks, view.state(), state);
    View filled = workspace.screens().fill(view, FormState.after(placed, action, sent));
    return InteractionPayload.inView(person, filled, action, workspace);
  }
}
