package dev.muster.sandbox.methods;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.shapes.MessageShape;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Workspace;
import java.util.regex.Pattern;

/** reactions.add, reactions.remove, reactions.get. */
final class ReactionMethods {

  private static final Pattern EMOJI = Pattern.compile("[a-z0-9_+'-]+(::skin-tone-[2-6])?");

  private final Workspace workspace;
  private final Reach reach;

  ReactionMethods(Workspace workspace) {
    this.workspace = workspace;
    this.reach = new Reach(workspace);
  }

  void register(MethodTable table) {
    table
        .add("reactions.add", this::add)
        .add("reactions.remove", this::remove)
        .add("reactions.get", this::get);
  }

  private ObjectNode add(Arguments arguments) {
    Message message = message(arguments);
    String name = name(arguments);
    if (message.hasReaction(name, reach.bot())) {
      throw new SlackError("already_reacted");
    }
    workspace.talk().react(message, reach.bot(), name);
    return Json.object();
  }

  private ObjectNode remove(Arguments arguments) {
    Message message = message(arguments);
    String name = name(arguments);
    if (!message.hasReaction(name, reach.bot())) {
      throw new SlackError("no_reaction");
    }
    workspace.talk().unreact(message, reach.bot(), name);
    return Json.object();
  }

  private ObjectNode get(Arguments arguments) {
    Message message = message(arguments);
    ObjectNode answer = Json.object().put("type", "message").put("channel", message.channel());
    return answer.set("message", MessageShape.of(message, workspace));
  }

  private Message message(Arguments arguments) {
    Channel channel = reach.open(arguments.required("channel"));
    return reach.message(channel, arguments.required("timestamp"));
  }

  private static String name(Arguments arguments) {
    String name = arguments.required("name").replace(":", "");
    if (!EMOJI.matcher(name).matches()) {
      throw new SlackError("invalid_name");
    }
    return name;
  }
}
