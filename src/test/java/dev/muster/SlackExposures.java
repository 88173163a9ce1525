package dev.muster;

import static dev.muster.Exposure.asked;
import static dev.muster.Exposure.telling;
import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;

import dev.muster.sandbox.ChannelSnapshot;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.json.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that somebody of the workspace, who was not called in, can look at and try. */
final class SlackExposures {

  /** What is only in messages of the incident's own, pressed elsewhere. */
  private static final List<String> BUTTONS =
      List.of(
          "try-again",
          "finish-own-action-item",
          "finish-action-item",
          "resolve",
          "edit",
          "postmortem",
          "follow",
          "unfollow");

  private static final Pattern COMMAND = Pattern.compile("`/incident ([a-z]+)");

  private final RunningScenario scenario;
  private final Sandbox sandbox;
  private final SandboxPerson person;
  private final ReplyBox replies;
  private final List<Exposure> outlets = new ArrayList<>();
  private int pressed;

  private SlackExposures(RunningScenario scenario, SandboxPerson person, ReplyBox replies) {
    this.scenario = scenario;
    this.sandbox = scenario.muster().sandbox();
    this.person = person;
    this.replies = replies;
  }

  /**
   * @param own the channel of an incident of theirs
   */
  static List<Exposure> of(
      RunningScenario scenario, SandboxPerson person, String own, ReplyBox replies) {
    var all = new SlackExposures(scenario, person, replies);
    person.join(own);
    all.sights();
    all.commands();
    all.ask("/incident status in another's channel", number -> all.typed(own, "status", number));
    all.ask("/incident merge in another's channel", number -> all.typed(own, "merge", number));
    all.tell("/incident merge in another's channel", () -> all.typed(own, "merge"));
    all.gestures();
    all.buttons();
    return all.outlets;
  }

  private void sights() {
    tell("messages of every channel", () -> visible().map(this::messages).toList().toString());
    tell("channels in the sidebar", this::sidebar);
    tell("topics", () -> each(ChannelSnapshot::topic));
    tell(
        "pins and bookmarks",
        () -> each(ChannelSnapshot::pinned) + each(ChannelSnapshot::bookmarks));
    tell("files", () -> each(ChannelSnapshot::files));
    tell("scheduled messages", () -> each(ChannelSnapshot::scheduled));
    tell("direct messages", () -> written(person.directMessages(), false));
    ask("what is shown to them alone", number -> asides());
    tell("Home tab", this::home);
  }

  /** As many as there are, with a number and without. */
  private void commands() {
    var help = person.type("#general", "/incident help").body();
    var words = COMMAND.matcher(help).results().map(each -> each.group(1)).distinct().toList();
    for (var word : words) {
      tell("/incident " + word, () -> typed("#general", word));
      if (List.of("declare", "tutorial").contains(word)) {
        // They take no number, and begin something of the person's own.
        continue;
      }
      for (var place : List.of("#general", "@muster")) {
        ask("/incident " + word + " in " + place, number -> typed(place, word, number));
        ask(
            "/incident " + word + " INC- in " + place,
            number -> typed(place, word + " INC-" + number));
      }
    }
    ask("/incident timeline", number -> typed("#general", "timeline", number));
  }

  private void gestures() {
    ask("a mention", number -> answered(() -> say("@muster what about number " + number + "?")));
    tell("the shortcut to declare", () -> formAfter(() -> person.shortcut("declare")));
    tell(
        "the shortcut to declare from a message",
        () -> formAfter(() -> person.shortcut("declare-from-message", say("It is down"))));
    tell(
        "the shortcut to the timeline",
        () -> answered(() -> person.shortcut("add-to-timeline", say("It is down"))));
  }

  private void buttons() {
    BUTTONS.forEach(each -> ask("the button " + each, number -> press(each, "" + number)));
    tell("the button more-incidents", () -> press("more-incidents", "99"));
  }

  private Stream<ChannelSnapshot> visible() {
    return sandbox.snapshot().channels().stream()
        .filter(each -> each.name().startsWith("#"))
        .filter(each -> !each.isPrivate() || each.members().contains(person.name()));
  }

  private <T> String each(Function<ChannelSnapshot, T> what) {
    return visible().map(what).map(String::valueOf).collect(Collectors.joining("\n"));
  }

  private String messages(ChannelSnapshot channel) {
    return written(person.messages(channel.name()), false);
  }

  private String asides() {
    return visible()
        .map(each -> written(person.messages(each.name()), true))
        .collect(Collectors.joining("\n", written(person.directMessages(), true), ""));
  }

  private static String written(List<PostedMessage> messages, boolean ephemeral) {
    return messages.stream()
        .filter(each -> each.ephemeral() == ephemeral)
        .map(each -> each.everythingWritten() + each.blocks())
        .collect(Collectors.joining("\n"));
  }

  private String sidebar() {
    var state = URI.create(sandbox.url() + "ui/state?user=" + person.id());
    var answer = new HttpProbe(scenario.muster(), "").get(state);
    return Json.readObject(answer.substring(answer.lastIndexOf("\n{") + 1))
        .orElseThrow()
        .path("channels")
        .toString();
  }

  private String home() {
    var before = published();
    person.openHome();
    untilTrue("the Home tab is published", () -> published() > before);
    return person.home().orElseThrow().blocks().toString();
  }

  private long published() {
    return sandbox.calls().of("views.publish").stream()
        .filter(each -> each.outcome().equals("ok"))
        .count();
  }

  private String typed(String place, String word, long number) {
    return typed(place, word + " " + number);
  }

  private String typed(String place, String words) {
    if (words.startsWith("declare")) {
      return formAfter(() -> person.type(place, "/incident " + words));
    }
    var delivery = person.type(place, "/incident " + words);
    return delivery.body() + delivery.problem() + person.view();
  }

  private String formAfter(Runnable deed) {
    deed.run();
    var form = person.awaitView();
    person.cancel();
    return form.title() + form.blocks();
  }

  private PostedMessage say(String words) {
    person.type("#general", words);
    return person.messages("general").stream()
        .filter(each -> !each.ephemeral() && each.author().equals(person.name()))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  /** What the bot says to it, for their eyes alone. */
  private String answered(Runnable deed) {
    var before = person.ephemerals("general").size();
    deed.run();
    untilTrue("an answer", () -> person.ephemerals("general").size() > before);
    return person.ephemerals("general").getLast().everythingWritten();
  }

  private String press(String action, String value) {
    var before = replies.heard().size();
    var general = person.messages("general").getFirst().channel();
    var trigger = person.id() + ".press." + ++pressed;
    var message = "1700000000." + pressed;
    new RawDelivery(scenario.muster())
        .interaction(
            Payloads.click(person.id(), general, message, trigger, action, value, replies.url()));
    until(
        "a reply to " + action + " " + value,
        () -> replies.heard().stream().skip(before).findFirst());
    return replies.heard().getLast();
  }

  private void tell(String what, Supplier<String> look) {
    outlets.add(telling(person.name() + ": " + what, look));
  }

  private void ask(String what, LongFunction<String> look) {
    outlets.add(asked(person.name() + ": " + what, look));
  }
}
