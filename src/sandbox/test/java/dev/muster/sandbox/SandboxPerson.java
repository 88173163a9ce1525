package dev.muster.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.blocks.PlacedElement;
import dev.muster.sandbox.blocks.TypedChoice;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.people.ChannelActions;
import dev.muster.sandbox.people.Place;
import dev.muster.sandbox.people.Submission;
import dev.muster.sandbox.people.UserActions;
import dev.muster.sandbox.shapes.ViewShape;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.View;
import dev.muster.sandbox.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Someone at their screen. Channels are named "#general", "general" or by id, "@tom" for the
 * conversation with Tom; everything that reaches the app returns once the app has acknowledged it,
 * or failed to. What Slack would not let a person do throws the error Slack shows.
 */
public final class SandboxPerson {

  /** As long as a trigger lives; later no form can come of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Duration LOOK = Duration.ofMillis(5);

  private final Person person;
  private final Workspace workspace;
  private final UserActions hands;
  private final ChannelActions keeping;

  SandboxPerson(Person person, Workspace workspace, UserActions hands, ChannelActions keeping) {
    this.person = person;
    this.workspace = workspace;
    this.hands = hands;
    this.keeping = keeping;
  }

  public String id() {
    return person.id();
  }

  public String name() {
    return person.name();
  }

  /** Says something, or gives a command when it starts with "/". */
  public Delivery type(String channel, String text) {
    return hands.typing().type(person, channel(channel), text, null);
  }

  /**
   * Says something with files; what is in them is nobody's business.
   *
   * @param text may be empty
   */
  public Delivery share(String channel, String text, String... files) {
    return hands.typing().share(person, channel(channel), text, List.of(files));
  }

  /** Takes a file out of one's own message. */
  public Delivery removeFile(PostedMessage message, String name) {
    return keeping.removeFile(person, current(message), name);
  }

  public Delivery reply(PostedMessage parent, String text) {
    String thread = Optional.ofNullable(parent.threadTs()).orElse(parent.ts());
    return hands.typing().type(person, channel(parent.channel()), text, thread);
  }

  /** Presses a button; the first with this action, in reading order. */
  public Delivery click(PostedMessage message, String actionId) {
    return choose(message, actionId, "");
  }

  /** Presses the one of several buttons with this action that carries the value. */
  public Delivery click(PostedMessage message, String actionId, String value) {
    Place place = button(message.blocks(), actionId, value);
    return inMessage(message, place, each -> TypedChoice.action(each, ""));
  }

  /** Presses a button that the message had when it was seen, whatever it shows by now. */
  public Delivery clickAsSeen(PostedMessage message, String actionId) {
    return hands
        .clicking()
        .inMessage(
            person,
            current(message).shownWith(message.blocks()),
            Place.action(actionId),
            each -> TypedChoice.action(each, ""),
            Json.object());
  }

  /** Sets a menu or a picker: an option's value or label, a person's id, a date, epoch seconds. */
  public Delivery choose(PostedMessage message, String actionId, String choice) {
    return inMessage(
        message, Place.action(actionId), each -> TypedChoice.action(each, word(each, choice)));
  }

  /** Waits for a form to open, as people do who have asked for one. */
  public OpenForm awaitView() {
    return shown(openView());
  }

  /** The form on top of the screen. */
  public Optional<OpenForm> view() {
    return top().map(this::shown);
  }

  public Optional<OpenForm> home() {
    return workspace.locked(() -> workspace.views().home(person.id())).map(this::shown);
  }

  /** Opens the app's Home tab; the app is told. */
  public Delivery openHome() {
    return hands.gestures().openHome(person);
  }

  /** Opens the conversation with the app, where it shows beside its Home tab. */
  public Delivery openMessagesTab() {
    return hands.gestures().openMessages(person);
  }

  /**
   * Fills a field of the open form, named "block/action", or by its action alone. Several choices
   * are parted by commas.
   */
  public SandboxPerson fill(String field, String value) {
    View waitedFor = seen(view -> find(view, field).isPresent());
    workspace.run(() -> {
      View view = top().orElse(waitedFor);
      PlacedElement placed = field(view, field);
      ObjectNode state = TypedChoice.filled(placed, word(placed, value), view.state());
      workspace.screens().fill(view, state);
    });
    return this;
  }

  public SandboxPerson fill(Map<String, String> fields) {
    fields.forEach(this::fill);
    return this;
  }

  /** Presses a button of the open form, or sets a menu in it that the app listens to. */
  public Delivery clickInView(String actionId) {
    return chooseInView(actionId, "");
  }

  public Delivery chooseInView(String actionId, String choice) {
    return hands
        .clicking()
        .inView(
            person,
            openView(),
            Place.action(actionId),
            each -> TypedChoice.action(each, word(each, choice)),
            Json.object());
  }

  public Delivery clickAtHome(String actionId) {
    return clickAtHome(Place.action(actionId));
  }

  /** Presses the one of several buttons with this action that carries the value. */
  public Delivery clickAtHome(String actionId, String value) {
    return clickAtHome(button(publishedHome().body().path("blocks"), actionId, value));
  }

  private Delivery clickAtHome(Place place) {
    View home = publishedHome();
    return hands
        .clicking()
        .inView(person, home, place, each -> TypedChoice.action(each, ""), Json.object());
  }

  private View publishedHome() {
    return workspace
        .locked(() -> workspace.views().home(person.id()))
        .orElseThrow(() -> new SlackError("no_home_published"));
  }

  public Submission submit() {
    return hands.forms().submit(person, seen(view -> view.body().hasNonNull("submit")));
  }

  public Delivery cancel() {
    return hands.forms().close(person, openView(), false);
  }

  public Delivery react(PostedMessage message, String emoji) {
    return hands.gestures().react(person, current(message), emoji);
  }

  public Delivery unreact(PostedMessage message, String emoji) {
    return hands.gestures().unreact(person, current(message), emoji);
  }

  public Delivery pin(PostedMessage message) {
    return hands.gestures().pin(person, current(message));
  }

  public Delivery unpin(PostedMessage message) {
    return hands.gestures().unpin(person, current(message));
  }

  public Delivery join(String channel) {
    return hands.gestures().join(person, channel(channel));
  }

  public Delivery leave(String channel) {
    return hands.gestures().leave(person, channel(channel));
  }

  public Delivery invite(String guest, String channel) {
    Person invited =
        workspace
            .locked(() -> workspace.people().called(guest))
            .orElseThrow(() -> new SlackError("user_not_found"));
    return keeping.invite(person, invited, channel(channel));
  }

  /** Founds a channel and is its first member. */
  public void found(String channel) {
    keeping.found(person, bare(channel), false);
  }

  public void foundPrivate(String channel) {
    keeping.found(person, bare(channel), true);
  }

  public Delivery archive(String channel) {
    return keeping.archive(person, channel(channel));
  }

  public Delivery unarchive(String channel) {
    return keeping.unarchive(person, channel(channel));
  }

  /** Corrects one's own words. */
  public Delivery edit(PostedMessage message, String text) {
    return keeping.edit(person, current(message), text);
  }

  public Delivery delete(PostedMessage message) {
    return keeping.delete(person, current(message));
  }

  public Delivery shortcut(String callbackId) {
    return hands.gestures().globalShortcut(person, callbackId);
  }

  public Delivery shortcut(String callbackId, PostedMessage message) {
    return hands.gestures().messageShortcut(person, callbackId, current(message));
  }

  /** Everything in the channel, threads included, with one's own ephemerals in place. */
  public List<PostedMessage> messages(String channel) {
    Channel where = channel(channel);
    return workspace.locked(() -> {
      boolean member = workspace.channels().isMember(where.id(), person.id());
      if (!member && !where.isPublic()) {
        throw new SlackError("channel_not_found");
      }
      return posted(workspace.messages().seenBy(where.id(), person.id()));
    });
  }

  public List<PostedMessage> ephemerals(String channel) {
    Channel where = channel(channel);
    return workspace.locked(() -> posted(workspace.messages().ephemerals(where.id(), person.id())));
  }

  /** What the app told this person alone. */
  public List<PostedMessage> directMessages() {
    return messages("@" + workspace.app().botUser());
  }

  private Delivery inMessage(
      PostedMessage message, Place place, Function<PlacedElement, ObjectNode> choice) {
    return hands.clicking().inMessage(person, current(message), place, choice, Json.object());
  }

  private static Place button(JsonNode blocks, String actionId, String value) {
    return PlacedElement.in(blocks).stream()
        .filter(each -> each.actionId().equals(actionId))
        .filter(each -> each.element().path("value").asText().equals(value))
        .findFirst()
        .map(each -> new Place(each.blockId(), actionId))
        .orElseThrow(() -> new SlackError("no_such_element"));
  }

  private Optional<View> top() {
    return workspace.locked(() -> workspace.views().top(person.id()));
  }

  private View openView() {
    return seen(view -> true);
  }

  /** The form on top; looks for it as long as one may still be on its way. */
  private View seen(Predicate<View> wanted) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    Optional<View> view = top().filter(wanted);
    while (view.isEmpty() && System.nanoTime() < until) {
      LockSupport.parkNanos(LOOK.toNanos());
      view = top().filter(wanted);
    }
    return view.or(this::top).orElseThrow(() -> new SlackError("no_view_open"));
  }

  private OpenForm shown(View view) {
    return workspace.locked(() -> OpenForm.of(ViewShape.of(view, workspace)));
  }

  private static PlacedElement field(View view, String name) {
    return find(view, name).orElseThrow(() -> new SlackError("no_such_element"));
  }

  private static Optional<PlacedElement> find(View view, String name) {
    int slash = name.indexOf('/');
    return slash < 0
        ? PlacedElement.find(view.body().path("blocks"), name)
        : PlacedElement.find(
            view.body().path("blocks"), name.substring(0, slash), name.substring(slash + 1));
  }

  /** People and channels may be chosen by name. */
  private String word(PlacedElement placed, String given) {
    return switch (placed.type()) {
      case "users_select", "multi_users_select" ->
          String.join(",", each(given, name -> person(name).id()));
      case "channels_select",
          "multi_channels_select",
          "conversations_select",
          "multi_conversations_select" ->
          String.join(",", each(given, name -> channel(name).id()));
      default -> given;
    };
  }

  private static List<String> each(String names, Function<String, String> id) {
    return List.of(names.split(",")).stream().filter(name -> !name.isBlank()).map(id).toList();
  }

  private Person person(String name) {
    return workspace
        .locked(() -> workspace.people().called(name.strip()))
        .orElseThrow(() -> new SlackError("user_not_found"));
  }

  private Channel channel(String name) {
    if (name.startsWith("@")) {
      return hands.gestures().conversation(person, person(name));
    }
    String bare = bare(name);
    return workspace
        .locked(() -> workspace.channels().find(bare).or(() -> workspace.channels().named(bare)))
        .orElseThrow(() -> new SlackError("channel_not_found"));
  }

  private static String bare(String channel) {
    return channel.startsWith("#") ? channel.substring(1) : channel;
  }

  private Message current(PostedMessage message) {
    return workspace
        .locked(() ->
            message.ephemeral()
                ? workspace.messages().ephemeral(message.channel(), message.ts())
                : workspace.messages().find(message.channel(), message.ts()))
        .orElseThrow(() -> new SlackError("message_not_found"));
  }

  private List<PostedMessage> posted(List<Message> messages) {
    return messages.stream().map(each -> PostedMessage.of(each, workspace)).toList();
  }
}
