package dev.muster.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.blocks.Choice;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.people.Place;
import dev.muster.sandbox.people.Submission;
import dev.muster.sandbox.people.UserActions;
import dev.muster.sandbox.shapes.ViewShape;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.View;
import dev.muster.sandbox.workspace.Workspace;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Performs a person's actions on the page, by the same {@link UserActions} that the tests use. */
final class PageActions {

  private final Workspace workspace;
  private final UserActions hands;
  private final Consumer<Duration> clock;

  PageActions(Workspace workspace, UserActions hands, Consumer<Duration> clock) {
    this.workspace = workspace;
    this.hands = hands;
    this.clock = clock;
  }

  /** The response to a POST under /ui/; empty when the action is unknown. */
  Optional<ObjectNode> perform(String what, PageRequest ask) {
    return Optional.ofNullable(
        switch (what) {
          case "type" -> type(ask);
          case "share" -> share(ask);
          case "action" -> act(ask);
          case "suggest" -> suggest(ask);
          case "view/submit" -> submit(ask);
          case "view/close" -> close(ask);
          case "home" -> told(hands.gestures().openHome(ask.person()));
          case "reaction" -> react(ask);
          case "pin" -> pin(ask);
          case "join" -> join(ask);
          case "dm" -> direct(ask);
          case "shortcut" -> shortcut(ask);
          case "clock" -> turn(ask);
          default -> null;
        });
  }

  private ObjectNode type(PageRequest ask) {
    String text = ask.text("text");
    Delivery delivery =
        hands.typing().type(ask.person(), ask.channel(), text, ask.textOrNull("thread_ts"));
    // A message is posted even if the app does not receive it; a command fails without an answer.
    return text.startsWith("/") ? answered(delivery) : told(delivery);
  }

  private ObjectNode share(PageRequest ask) {
    return told(
        hands.typing().share(ask.person(), ask.channel(), ask.text("text"), ask.texts("files")));
  }

  private ObjectNode act(PageRequest ask) {
    JsonNode container = ask.body().path("container");
    JsonNode sent = ask.body().path("action");
    if (!(sent instanceof ObjectNode action)) {
      throw new SlackError("no_such_element");
    }
    Place place =
        new Place(
            Json.text(action, "block_id").orElse(""), Json.text(action, "action_id").orElse(""));
    Delivery delivery =
        container.path("type").asText().equals("view")
            ? hands
                .clicking()
                .inView(
                    ask.person(),
                    ask.view(Json.text(container, "view_id").orElse("")),
                    place,
                    placed -> Choice.of(placed, action),
                    ask.values())
            : hands
                .clicking()
                .inMessage(
                    ask.person(),
                    ask.message(container),
                    place,
                    placed -> Choice.of(placed, action),
                    ask.values());
    return answered(delivery);
  }

  private ObjectNode suggest(PageRequest ask) {
    JsonNode container = ask.body().path("container");
    boolean inView = container.path("type").asText().equals("view");
    Delivery delivery =
        hands
            .clicking()
            .suggestions(
                ask.person(),
                inView ? ask.view(Json.text(container, "view_id").orElse("")) : null,
                inView ? null : ask.message(container),
                new Place(ask.text("block_id"), ask.text("action_id")),
                ask.text("value"));
    ObjectNode offered = Json.readObject(delivery.body()).orElseGet(Json::object);
    return answered(delivery).setAll(offered);
  }

  private ObjectNode submit(PageRequest ask) {
    Person person = ask.person();
    View filled = hands.forms().fill(ask.view(ask.text("view_id")), ask.values());
    Submission submission = hands.forms().submit(person, filled);
    if (submission.isAccepted()) {
      return onScreen(Json.object().put("ok", true), submission.view());
    }
    if (!submission.delivery().isAcked() && submission.delivery().isDelivered()) {
      return answered(submission.delivery());
    }
    ObjectNode answer = Json.object().put("ok", true);
    ObjectNode errors = answer.putObject("errors");
    submission.errors().forEach(errors::put);
    return answer;
  }

  private ObjectNode close(PageRequest ask) {
    Person person = ask.person();
    hands.forms().close(person, ask.view(ask.text("view_id")), ask.flag("clear"));
    return onScreen(Json.object().put("ok", true), top(person));
  }

  private ObjectNode react(PageRequest ask) {
    String name = ask.text("name");
    return told(
        ask.flag("remove")
            ? hands.gestures().unreact(ask.person(), ask.message(), name)
            : hands.gestures().react(ask.person(), ask.message(), name));
  }

  private ObjectNode pin(PageRequest ask) {
    return told(
        ask.flag("remove")
            ? hands.gestures().unpin(ask.person(), ask.message())
            : hands.gestures().pin(ask.person(), ask.message()));
  }

  private ObjectNode join(PageRequest ask) {
    return told(
        ask.flag("leave")
            ? hands.gestures().leave(ask.person(), ask.channel())
            : hands.gestures().join(ask.person(), ask.channel()));
  }

  private ObjectNode direct(PageRequest ask) {
    Channel channel = hands.gestures().conversation(ask.person(), ask.person("with"));
    return Json.object().put("ok", true).put("channel", channel.id());
  }

  private ObjectNode shortcut(PageRequest ask) {
    String callbackId = ask.text("callback_id");
    return answered(
        ask.body().hasNonNull("ts")
            ? hands.gestures().messageShortcut(ask.person(), callbackId, ask.message())
            : hands.gestures().globalShortcut(ask.person(), callbackId));
  }

  private ObjectNode turn(PageRequest ask) {
    clock.accept(Duration.ofMinutes(ask.body().path("minutes").asLong(0)));
    return Json.object().put("ok", true).put("now", workspace.clock().millis());
  }

  private ObjectNode onScreen(ObjectNode answer, @Nullable View view) {
    return view == null
        ? answer.put("closed", true)
        : answer.set("view", workspace.locked(() -> ViewShape.of(view, workspace)));
  }

  private @Nullable View top(Person person) {
    return workspace.locked(() -> workspace.views().top(person.id()).orElse(null));
  }

  /** Success, whatever the result of the delivery. */
  private static ObjectNode told(Delivery unused) {
    return Json.object().put("ok", true);
  }

  private static ObjectNode answered(Delivery delivery) {
    return delivery.isAcked()
        ? Json.object().put("ok", true)
        : Json.object().put("ok", false).put("error", delivery.problem());
  }
}
