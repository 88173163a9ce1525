package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentNumber;
import dev.muster.outbox.PendingEffects;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole Muster and its workspace, for the length of a story. */
final class RunningScenario implements AutoCloseable {

  private static final String FILES = "micronaut.config.files";

  private final RunningMuster muster;

  private RunningScenario(RunningMuster muster) {
    this.muster = muster;
  }

  /** With a channel for announcements. */
  static RunningScenario open(Path data) {
    return open(data, Map.of());
  }

  /** With more of a setup than that. */
  static RunningScenario open(Path data, Map<String, String> environment) {
    var all = new HashMap<>(environment);
    all.put("MUSTER_ANNOUNCE_CHANNEL", "incidents");
    return new RunningScenario(RunningMuster.start(data, all));
  }

  /** With such a file of settings, which is read once, at the start. */
  static RunningScenario configured(Path data, String settings, Map<String, String> environment) {
    try {
      var file = Files.writeString(data.resolve("muster.yml"), settings);
      System.setProperty(FILES, file.toString());
      return open(data, environment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      System.clearProperty(FILES);
    }
  }

  RunningMuster muster() {
    return muster;
  }

  SandboxPerson person(String name) {
    return muster.person(name);
  }

  /**
   * The channel it got.
   *
   * @param words what is typed after {@code /incident declare}
   */
  String declare(SandboxPerson by, String words) {
    return declare(by, words, Map.of());
  }

  /**
   * @param fields what else is filled in, by block and action
   */
  String declare(SandboxPerson by, String words, Map<String, String> fields) {
    var before = channels();
    by.type("#general", "/incident declare " + words);
    by.awaitView();
    assertThat(by.fill(fields).submit().isAccepted()).isTrue();
    by.cancel();
    var channel =
        until(
            "a channel",
            () -> channels().stream().filter(each -> !before.contains(each)).findFirst());
    awaitIn(by, channel);
    return channel;
  }

  void awaitIn(SandboxPerson person, String channel) {
    untilTrue(
        person.name() + " is in " + channel,
        () ->
            canRead(person("maya"), channel)
                && person("maya").messages(channel).stream()
                    .anyMatch(each -> "channel_join".equals(each.subtype()) && isBy(person, each)));
  }

  private boolean canRead(SandboxPerson person, String channel) {
    var there = muster.sandbox().snapshot(channel);
    return !there.isPrivate() || there.members().contains(person.name());
  }

  private static boolean isBy(SandboxPerson person, PostedMessage message) {
    return message.author().equals(person.name()) || message.text().contains(person.id());
  }

  List<String> channels() {
    return muster.sandbox().snapshot().channels().stream()
        .map(each -> each.name())
        .filter(name -> name.startsWith("#"))
        .toList();
  }

  Optional<String> channelNamed(String ending) {
    return channels().stream().filter(each -> each.endsWith(ending)).findFirst();
  }

  /** Of the incident whose channel it is. */
  long number(String channel) {
    return Long.parseLong(channel.replaceFirst("^#?inc-([0-9]+).*", "$1"));
  }

  Instant now() {
    return muster.sandbox().clock().instant();
  }

  void pass(Duration span) {
    muster.sandbox().turnClock(span);
  }

  /** Says yes to the question whether to take a role from the person who holds it. */
  void takeOver(SandboxPerson person, String channel) {
    var question =
        until(
            "a question",
            () ->
                person.ephemerals(channel).stream()
                    .filter(each -> each.blocks().toString().contains("take-over/"))
                    .reduce((first, last) -> last));
    var button = question.blocks().toString().replaceFirst("(?s).*(take-over/[A-Z_]+).*", "$1");
    person.click(question, button);
  }

  /**
   * Nothing is owed any more, and Muster knows what it posted: an answer can be shown in a post.
   */
  void awaitQuiet(String channel) {
    var number = new IncidentNumber(number(channel));
    var pendingEffects = muster.bean(PendingEffects.class);
    untilTrue("nothing is owed", () -> pendingEffects.of(List.of(number)).isEmpty());
  }

  /** The last message that says so, as soon as there is one. */
  PostedMessage awaitSaid(String channel, String words) {
    return until(words, () -> said(channel, words).stream().reduce((first, last) -> last));
  }

  /** What stands there now and says so, oldest first. */
  List<PostedMessage> said(String channel, String words) {
    return muster.person("maya").messages(channel).stream()
        .filter(each -> each.everythingWritten().contains(words))
        .toList();
  }

  @Override
  public void close() {
    muster.close();
  }
}
