package dev.muster.sandbox.people;

import dev.muster.sandbox.app.AppDeliverer;
import dev.muster.sandbox.app.AppPayload;
import dev.muster.sandbox.app.AppReplies;
import dev.muster.sandbox.app.CommandPayload;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.app.EventFeed;
import dev.muster.sandbox.app.Manifest;
import dev.muster.sandbox.app.Manifest.Command;
import dev.muster.sandbox.app.ResponseUrls;
import dev.muster.sandbox.blocks.IdAssigner;
import dev.muster.sandbox.blocks.RichText;
import dev.muster.sandbox.files.SharedFile;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.Author;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Content;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The message box: a line that starts with "/" is a command, other text is a message. */
public final class MessageActions {

  private final Workspace workspace;
  private final Manifest manifest;
  private final AppDeliverer door;
  private final EventFeed feed;
  private final ResponseUrls tickets;
  private final AppReplies replies;

  public MessageActions(
      Workspace workspace,
      Manifest manifest,
      AppDeliverer door,
      EventFeed feed,
      ResponseUrls tickets,
      AppReplies replies) {
    this.workspace = workspace;
    this.manifest = manifest;
    this.door = door;
    this.feed = feed;
    this.tickets = tickets;
    this.replies = replies;
  }

  public Delivery type(Person person, Channel channel, String text, @Nullable String threadTs) {
    if (text.isBlank()) {
      throw new SlackError("no_text");
    }
    return text.startsWith("/")
        ? command(person, channel, text, threadTs)
        : feed.following(() -> say(person, channel, text, threadTs));
  }

  /**
   * Shares files with made-up content, for uses in which the content does not matter.
   *
   * @param text may be empty
   */
  public Delivery share(Person person, Channel channel, String text, List<String> names) {
    if (text.isBlank() && names.isEmpty()) {
      throw new SlackError("no_text");
    }
    return feed.following(() ->
        workspace.run(() -> {
          requirePlace(person, channel);
          Message draft =
              Message.draft(
                  channel.id(),
                  Author.person(person.id()),
                  text.isEmpty()
                      ? Content.of("")
                      : content(MrkdwnWriter.inMessage(text, workspace)));
          List<String> files = names.stream().map(name -> file(person, name)).toList();
          workspace.talk().post(draft.withFiles(files));
        }));
  }

  private String file(Person person, String name) {
    byte[] content = name.getBytes(StandardCharsets.UTF_8);
    SharedFile file =
        new SharedFile(
            workspace.ids().next("F"),
            name,
            name,
            person.id(),
            workspace.clock().epochSeconds(),
            content.length,
            true,
            true);
    workspace.files().receive(file, content);
    return file.id();
  }

  private void say(Person person, Channel channel, String text, @Nullable String threadTs) {
    workspace.run(() -> {
      requirePlace(person, channel);
      Content content = content(MrkdwnWriter.inMessage(text, workspace));
      workspace
          .talk()
          .post(
              Message.draft(channel.id(), Author.person(person.id()), content)
                  .inThread(threadTs, false));
    });
  }

  private Delivery command(Person person, Channel channel, String line, @Nullable String threadTs) {
    String[] words = line.strip().split("\\s+", 2);
    Command command =
        manifest.command(words[0]).orElseThrow(() -> new SlackError("not_a_valid_command"));
    if (threadTs != null) {
      throw new SlackError("command_not_supported_in_threads");
    }
    String rest = words.length > 1 ? words[1] : "";
    AppPayload payload = workspace.locked(() -> payload(person, channel, command, rest));
    Delivery delivery = door.deliver(payload);
    return delivery.isAcked() ? acknowledged(person, channel, delivery) : delivery;
  }

  private AppPayload payload(Person person, Channel channel, Command command, String rest) {
    requirePlace(person, channel);
    String text =
        command.escapesMentions()
            ? MrkdwnWriter.inCommand(rest, workspace).written()
            : MrkdwnWriter.escaped(rest);
    String responseUrl = tickets.forCommand(channel.id(), person.id());
    return CommandPayload.of(command.command(), text, channel, person, responseUrl, workspace);
  }

  private Delivery acknowledged(Person person, Channel channel, Delivery delivery) {
    try {
      replies.acknowledged(channel.id(), person.id(), delivery.body());
      return delivery;
    } catch (SlackError unreadable) {
      return delivery.withProblem(unreadable.code());
    }
  }

  private Content content(MrkdwnWriter typed) {
    var blocks = Json.array().add(RichText.of(typed.pieces()));
    return new Content(
        typed.written(), IdAssigner.named(blocks, workspace.ids()::nameless), null, null);
  }

  private void requirePlace(Person person, Channel channel) {
    if (channel.archived()) {
      throw new SlackError("is_archived");
    }
    if (!workspace.channels().isMember(channel.id(), person.id())) {
      throw new SlackError("not_in_channel");
    }
  }
}
