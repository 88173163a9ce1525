package dev.muster.sandbox.people;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Workspace;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts typed text as Slack does: @people, #channels, @here and links. */
final class MrkdwnWriter {

  private static final Pattern TOKEN =
      Pattern.compile("(?<=^|[\\s(])(?:@[\\w.-]+|#[\\w-]+|https?://[^\\s<>]+)|<[@#!][^<>]++>");

  private final StringBuilder written = new StringBuilder();
  private final ArrayNode pieces = Json.array();
  private final Workspace workspace;
  private final boolean inCommand;

  private MrkdwnWriter(Workspace workspace, boolean inCommand) {
    this.workspace = workspace;
    this.inCommand = inCommand;
  }

  static MrkdwnWriter inMessage(String typed, Workspace workspace) {
    return new MrkdwnWriter(workspace, false).read(typed);
  }

  /** Mentions in a command carry the name beside the id: {@code <@U1|maya>}. */
  static MrkdwnWriter inCommand(String typed, Workspace workspace) {
    return new MrkdwnWriter(workspace, true).read(typed);
  }

  static String escaped(String typed) {
    return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  String written() {
    return written.toString();
  }

  ArrayNode pieces() {
    return pieces;
  }

  private MrkdwnWriter read(String typed) {
    Matcher tokens = TOKEN.matcher(typed);
    int upTo = 0;
    while (tokens.find()) {
      plain(typed.substring(upTo, tokens.start()));
      token(tokens.group());
      upTo = tokens.end();
    }
    plain(typed.substring(upTo));
    return this;
  }

  private void token(String token) {
    if (token.startsWith("http")) {
      written.append('<').append(token).append('>');
      pieces.addObject().put("type", "link").put("url", token);
    } else if (token.startsWith("<")) {
      // Already in mrkdwn, pasted by a person or written by a test.
      written.append(token);
      pieces.add(inSlacksWriting(token.substring(1, token.length() - 1)));
    } else if (token.startsWith("#")) {
      channel(token);
    } else {
      person(token);
    }
  }

  private void channel(String token) {
    Optional<Channel> channel = workspace.channels().named(token.substring(1));
    if (channel.isEmpty()) {
      plain(token);
      return;
    }
    String name = channel.get().isPublic() || !inCommand ? channel.get().name() : "";
    written.append("<#").append(channel.get().id()).append('|').append(name).append('>');
    pieces.addObject().put("type", "channel").put("channel_id", channel.get().id());
  }

  private void person(String token) {
    String name = token.substring(1);
    if (name.equals("here") || name.equals("channel") || name.equals("everyone")) {
      written.append("<!").append(name).append('>');
      pieces.addObject().put("type", "broadcast").put("range", name);
      return;
    }
    workspace
        .people()
        .called(name)
        .ifPresentOrElse(
            person -> {
              String called = inCommand ? "|" + person.name() : "";
              written.append("<@").append(person.id()).append(called).append('>');
              pieces.addObject().put("type", "user").put("user_id", person.id());
            },
            () -> plain(token));
  }

  private void plain(String text) {
    if (!text.isEmpty()) {
      written.append(escaped(text));
      pieces.addObject().put("type", "text").put("text", text);
    }
  }

  private static ObjectNode inSlacksWriting(String inside) {
    String id = inside.substring(1).replaceFirst("\\|.*", "");
    return switch (inside.charAt(0)) {
      case '@' -> Json.object().put("type", "user").put("user_id", id);
      case '#' -> Json.object().put("type", "channel").put("channel_id", id);
      default -> Json.object().put("type", "broadcast").put("range", id);
    };
  }
}
